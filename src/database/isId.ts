import { isValidID, type Payload } from 'payload'

/** Whether the text could be an id at all: MongoDB fails on a query for one that could not. */
export const isId = ({ db }: Pick<Payload, 'db'>, text: string): boolean =>
  db.name !== 'mongoose' || isValidID(text, 'ObjectID')
