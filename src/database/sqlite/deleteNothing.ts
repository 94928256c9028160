import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

/**
 * Makes deleting one document that is not there delete nothing. Payload’s own fails when it is named by what
 * stands in another table: a preference by its user.
 */
export const deleteNothing = (adapter: SQLiteAdapter): void => {
  const { deleteOne, findOne } = adapter
  adapter.deleteOne = async (args): Promise<unknown> => {
    const { collection, req, where } = args
    const found = await findOne.call(adapter, { collection, req, where })
    return found === null ? null : (deleteOne.call(adapter, args) as Promise<unknown>)
  }
}
