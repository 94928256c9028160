import type { Where } from 'payload'
import type { Config } from '../payload-types.ts'

/** The types of what `rows.ts` reads and writes: each follows from the name of its table. */
type Tables = Config['collections']
export type Table = keyof Tables

/**
 * Rows of which more is known than the generated types can say: what stands in their JSON. Whoever defines it tells, by
 * augmenting this type.
 */
// A module is augmented by interfaces alone.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions, @typescript-eslint/no-empty-object-type
export interface KnownRows {}

/** A value as it is stored: of other documents their ids. */
export type Stored<Value> = Value extends readonly (infer One)[]
  ? Stored<Exclude<One, Tables[Table]>>[]
  : Value extends object
    ? { [Key in keyof Value]: Stored<Exclude<Value[Key], Tables[Table]>> }
    : Value

/** A row of a table, whole. */
export type Row<Name extends Table> = Name extends keyof KnownRows
  ? KnownRows[Name]
  : Stored<Tables[Name]>

export type Column<Name extends Table> = keyof Row<Name> & string

/** Of a union each one: what tells its kinds apart may be among the columns. */
type Part<Whole, Columns> = Whole extends unknown ? Pick<Whole, Columns & keyof Whole> : never

/** A row by its id and the columns that were asked for. */
export type RowWith<Name extends Table, Columns extends Column<Name>> = [Column<Name>] extends [
  Columns,
]
  ? Row<Name>
  : Part<Row<Name>, Columns | 'id'>

/** `select`: the columns that are wanted besides the id; all of them when it is left out. */
export type Selected<Columns> = { select?: readonly Columns[] }

export type Some<Name extends Table> = {
  /** All rows when it is left out. */
  where?: Where
  sort?: Column<Name> | `-${Column<Name>}`
  /** At most so many; all of them when it is left out. */
  limit?: number
}

/** What the database fills in where it is not said. */
type Filled = 'id' | 'createdAt' | 'updatedAt'

type NewOf<Whole> = Whole extends unknown
  ? Omit<Whole, Filled> & Partial<Pick<Whole, Filled & keyof Whole>>
  : never

/** A row that is not stored yet. */
export type New<Name extends Table> = NewOf<Row<Name>>

type ChangeOf<Whole> = {
  [Key in keyof Whole]?:
    | Whole[Key]
    | (Key extends 'updatedAt' ? null : never)
    | (NonNullable<Whole[Key]> extends number ? { $inc: number } : never)
}

/** `$inc` adds to whatever number stands there by then; `updatedAt: null` says that this is no change of the document. */
export type Change<Name extends Table> = ChangeOf<Row<Name>>

/** One of the history of a document, which it names as its parent. */
export type VersionRow<Name extends Table> = {
  id: string
  parent: string
  /** The document as it stood then, without its id. */
  version: Omit<Row<Name>, 'id'>
  createdAt: string
  updatedAt: string
}

export type VersionColumn<Name extends Table> =
  Exclude<keyof VersionRow<Name>, 'id'> | `version.${Exclude<Column<Name>, 'id'>}`

/** A version by its id and the columns that were asked for. */
export type VersionWith<Name extends Table, Columns extends VersionColumn<Name>> = Pick<
  VersionRow<Name>,
  'id' | (Columns & keyof VersionRow<Name>)
> & { version: Pick<Row<Name>, Inner<Columns> & keyof Row<Name>> }

type Inner<Columns> = Columns extends `version.${infer Name}` ? Name : never

export type SomeVersions<Name extends Table> = Omit<Some<Name>, 'sort'> & {
  sort?: 'updatedAt' | '-updatedAt'
}

type Globals = Config['globals']
export type Global = keyof Globals

/** The parts of a global that were asked for; none while nobody has saved it. */
export type GlobalWith<Name extends Global, Parts extends keyof Globals[Name]> = Partial<
  Pick<Stored<Globals[Name]>, Parts>
>
