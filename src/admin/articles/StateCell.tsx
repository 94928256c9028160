import { languageOf } from '../../domain/language.ts'
import type { DefaultServerCellComponentProps } from 'payload'
import { isState } from '../../domain/workflow/states.ts'
import { StateLabel } from './StateLabel.tsx'

/** The state in the list of articles. */
export const StateCell = ({ cellData, i18n }: DefaultServerCellComponentProps) =>
  isState(cellData) ? <StateLabel state={cellData} language={languageOf(i18n)} /> : null
