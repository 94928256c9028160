import type { Payload } from 'payload'

/** Whether this is the embedded database, SQLite, and not MongoDB: for the few things that one of them cannot do. */
export const isEmbedded = ({ db }: Pick<Payload, 'db'>): boolean => db.name !== 'mongoose'
