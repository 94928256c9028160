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
import type { RichTextField } from 'payload'
import { Figure } from '../blocks/Figure.ts'
import { label } from './label.ts'

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
      LinkFeature({ enabledCollections: [] }),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      HorizontalRuleFeature(),
      BlocksFeature({ blocks: [Figure] }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  }),
}
