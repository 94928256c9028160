import { languageOf } from '../../domain/language.ts'
import type { DefaultServerCellComponentProps, PayloadRequest, UIFieldServerProps } from 'payload'
import { findRowById } from '../../database/rows.ts'
import { accountSentence, sectionsNamed } from './accountSentence.ts'

type Asked = Pick<PayloadRequest, 'payload' | 'i18n'>

/** In the list, where the row holds only the columns that are shown. */
export const AccountChangeCell = ({ i18n, payload, rowData }: DefaultServerCellComponentProps) =>
  told(String(rowData?.id), { i18n, payload } as Asked)

/** In the row's own form. */
export const AccountChangeField = ({ id, req }: UIFieldServerProps) =>
  id === undefined ? null : told(String(id), req)

/** The page around it has asked whether its reader may read the log. */
async function told(id: string, { i18n, payload }: Asked) {
  const row = await findRowById(payload, 'accountLog', id)
  if (!row) return null
  const { docs } = await payload.find({
    collection: 'categories',
    depth: 0,
    pagination: false,
    select: { name: true },
    where: { id: { in: sectionsNamed(row) } },
  })
  const names = new Map(docs.map((one) => [one.id, one.name]))
  return (
    <p className="account-change">
      {accountSentence(row, {
        language: languageOf(i18n),
        sectionName: (section) => names.get(section),
      })}
    </p>
  )
}
