import type { UploadField, UploadFieldSingleValidation } from 'payload'
import { upload } from 'payload/shared'
import { idOf } from '../domain/idOf.ts'
import { isRecord } from '../domain/isRecord.ts'

/** What is used up is offered no more; what was chosen stays: whether it may be published is for the moves to say. */
const filterOptions: UploadField['filterOptions'] = ({ siblingData }) => {
  const chosen = isRecord(siblingData) ? idOf(siblingData.image) : null
  const isLeft = { usedUp: { not_equals: true } }
  return chosen === null ? isLeft : { or: [isLeft, { id: { equals: chosen } }] }
}

/** Payload would ask the database at each save whether the photo is one of those. */
const validate: UploadFieldSingleValidation = (value, options) =>
  upload(value, { ...options, filterOptions: undefined })

/** A photo that is chosen for an article. */
export const pickedPhoto = {
  name: 'image',
  type: 'upload',
  relationTo: 'images',
  filterOptions,
  validate,
} as const satisfies Partial<UploadField>
