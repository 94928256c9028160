import { languageOf } from '../../domain/language.ts'
import { LexicalDiffComponent } from '@payloadcms/richtext-lexical/rsc'
import type { RichTextFieldDiffServerComponent } from 'payload'
import { spelledOut } from './spelledOut.ts'

/** Two texts of an article side by side, as Payload compares them, the words of its photos included. */
export const BodyDiff: RichTextFieldDiffServerComponent = (props) => {
  const language = languageOf(props.i18n)
  return (
    <LexicalDiffComponent
      {...props}
      comparisonValue={spelledOut(props.comparisonValue, language)}
      versionValue={spelledOut(props.versionValue, language)}
    />
  )
}
