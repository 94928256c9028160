import type { DefaultServerCellComponentProps } from 'payload'
import { isMove, rowOf } from '../../domain/workflow/moves.ts'
import { languageOf } from '../languageOf.ts'

/** A move in the log, by the newsroom's word for it. */
export const MoveCell = ({ cellData, i18n }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string' && isMove(cellData) ? (
    <span>{rowOf(cellData).label[languageOf(i18n)]}</span>
  ) : null
