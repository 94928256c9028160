import type {
  CollectionBeforeOperationHook,
  Field,
  FieldHook,
  PayloadRequest,
  Where,
} from 'payload'
import { searchesField } from '../access/roles.ts'
import { fold } from '../domain/text/fold.ts'
import { label } from './label.ts'

/** Words of a document that stand in no field of its own as they are searched, folded. */
export type MoreWords = (
  document: Readonly<Record<string, unknown>>,
  req: PayloadRequest,
) => Promise<string[]>

/** How much is kept of the fields, and of what else there is: the longest articles have fewer words than that. */
const longest = { fields: 2_000, more: 20_000 }

/**
 * A hidden field that holds the folded words of others, so that the admin's search finds `phu xuyen`
 * in “Phú Xuyên” (Payload's own `like` knows no Vietnamese). Goes with `foldSearch`.
 */
export const searchText = (from: readonly string[], more?: MoreWords): Field[] => [
  {
    name: 'searchText',
    type: 'text',
    label: label('từ khóa, không cần dấu', 'words, with or without accents'),
    access: { read: searchesField },
    admin: {
      components: { Diff: '/src/admin/Nothing.tsx#Nothing' },
      hidden: true,
      disableBulkEdit: true,
      disableListColumn: true,
    },
    hooks: { beforeChange: [foldedWordsOf(from, more)] },
  },
]

const foldedWordsOf =
  (from: readonly string[], more?: MoreWords): FieldHook =>
  ({ data, originalDoc, req }) =>
    searchTextOf({ ...asRow(originalDoc), ...data }, req, { from, more })

/** What stands in the hidden field of such a document. */
export const searchTextOf = async (
  document: Readonly<Record<string, unknown>>,
  req: PayloadRequest,
  { from, more }: { from: readonly string[]; more?: MoreWords | undefined },
): Promise<string> => {
  const rest = more ? await more(document, req) : []
  return [foldedFields(document, from), ...rest].join(' ').slice(0, longest.fields + longest.more)
}

/** The words that stand in these fields of a document, folded. */
export const foldedFields = (
  document: Readonly<Record<string, unknown>>,
  from: readonly string[],
): string =>
  fold(from.flatMap((name) => wordsIn(document[name])).join(' ')).slice(0, longest.fields)

const asRow = (doc: unknown): object => (typeof doc === 'object' && doc !== null ? doc : {})

/** Every string in a value: a text, or the names in a list of rows. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return typeof value === 'object' && value !== null && 'name' in value ? wordsIn(value.name) : []
}

/** Folds what is asked of `searchText`, as what it holds is folded. */
export const foldSearch: CollectionBeforeOperationHook = ({ args }) =>
  'where' in args && args.where ? { ...args, where: folded(args.where) } : args

const folded = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([key, value]) => {
      if (Array.isArray(value)) return [key, value.map((part) => folded(part))]
      return key === 'searchText' ? [key, foldedOperands(value)] : [key, value]
    }),
  )

const foldedOperands = (operands: object): object =>
  Object.fromEntries(
    Object.entries(operands).map(([operator, value]: [string, unknown]) => [
      operator,
      typeof value === 'string' ? fold(value) : value,
    ]),
  )
