import { languageOf } from '../domain/language.ts'
import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  BlockquoteFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type {
  Field,
  RichTextField,
  RichTextFieldValidation,
  TextFieldSingleValidation,
} from 'payload'
import { richText } from 'payload/shared'
import { addressOf, bodyFault, bodyFaults, sentenceOfFault } from '../domain/body.ts'
import { blocks } from './blocks.ts'
import { label } from './label.ts'
import { PasteFeature } from './pasteFeature.ts'
import { PhotosFeature } from './photosFeature.ts'

/** The drawer takes no address that the newsroom would refuse. */
const leadsSomewhere: TextFieldSingleValidation = (value, { req }) =>
  (typeof value === 'string' && addressOf(value) !== null) ||
  bodyFaults.address[languageOf(req.i18n)]

/** Payload's own writes over addresses that it does not know, such as `/đường-dẫn`. */
const address: Field = {
  name: 'url',
  type: 'text',
  label: label('Địa chỉ', 'Address'),
  required: true,
  validate: leadsSomewhere,
}

const photoFault = {
  vi: 'Một ảnh trong chính văn không dùng được; hãy chọn lại ảnh hoặc bỏ chỗ ảnh đó.',
  en: 'A photo in the body cannot be used; choose another, or remove the slot.',
}

/** What is wrong by our definition, in our words; Payload names nodes and fields in English. */
const isBodyOfOurs: RichTextFieldValidation = async (value, options) => {
  const language = languageOf(options.req.i18n)
  const fault = value === null || value === undefined ? undefined : bodyFault(value)
  if (fault) return sentenceOfFault(fault)[language]
  const said = await richText(value, options)
  if (said === true) return true
  return (said.startsWith('block') ? photoFault : bodyFaults.malformed)[language]
}

/** The text of an article. Links lead to addresses only: a link to a document would name drafts by id. */
export const body: RichTextField = {
  name: 'body',
  type: 'richText',
  label: label('Chính văn', 'Body'),
  validate: isBodyOfOurs,
  admin: {
    components: { Diff: '/src/admin/articles/BodyDiff.tsx#BodyDiff' },
    // No list is narrowed by it: `domain/whereFault.ts` says why.
    disableListFilter: true,
  },
  editor: lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      LinkFeature({
        enabledCollections: [],
        fields: ({ defaultFields }) => [
          ...defaultFields.filter((field) => !('name' in field) || field.name !== 'url'),
          address,
        ],
      }),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      HorizontalRuleFeature(),
      BlocksFeature({ blocks }),
      PasteFeature(),
      PhotosFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  }),
}
