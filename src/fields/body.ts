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
import type { Field, RichTextField, TextFieldSingleValidation } from 'payload'
import { Figure } from '../blocks/Figure.ts'
import { addressOf, bodyFaults } from '../domain/body.ts'
import { languageOf } from '../errors/problem.ts'
import { label } from './label.ts'
import { PasteFeature } from './pasteFeature.ts'

/** The drawer takes no address that the newsroom would refuse. */
const leadsSomewhere: TextFieldSingleValidation = (value, { req }) =>
  (typeof value === 'string' && addressOf(value) !== null) || bodyFaults.address[languageOf(req)]

/** Payload's own writes over addresses that it does not know, such as `/đường-dẫn`. */
const address: Field = {
  name: 'url',
  type: 'text',
  label: label('Địa chỉ', 'Address'),
  required: true,
  validate: leadsSomewhere,
}

/** The text of an article. Links lead to addresses only: a link to a document would name drafts by id. */
export const body: RichTextField = {
  name: 'body',
  type: 'richText',
  label: label('Chính văn', 'Body'),
  admin: { components: { Diff: '/src/admin/articles/BodyDiff.tsx#BodyDiff' } },
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
      BlocksFeature({ blocks: [Figure] }),
      PasteFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  }),
}
