import { isValidID, type Payload } from 'payload'
import { isEmbedded } from './isEmbedded.ts'

/** Whether the text could be an id at all: MongoDB fails on a query for one that could not. */
export const isId = (payload: Pick<Payload, 'db'>, text: string): boolean =>
  isEmbedded(payload) || isValidID(text, 'ObjectID')
