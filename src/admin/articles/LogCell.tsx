import { languageOf } from '../../domain/language.ts'
import type { DefaultServerCellComponentProps } from 'payload'
import { logWords } from './logWords.ts'

/** A field of the log in a list, by the newsroom's word for it. */
export const LogCell = ({ cellData, field, i18n }: DefaultServerCellComponentProps) => (
  <span>{logWords('name' in field ? field.name : '', cellData, languageOf(i18n))}</span>
)
