import type { Field, FieldHook, TextField } from 'payload'
import { nobodyWritesField, staffReadsField } from '../../access/roles.ts'
import { sizeNames } from '../../images/sizes.ts'
import { label } from '../../fields/label.ts'
import { readsWholeRecord } from './access.ts'

const fixed = { access: { update: nobodyWritesField } } as const
/** The name under which the admin's lists show a colleague's live photo, and whether they can. */
const fixedAndForStaff = { access: { read: staffReadsField, update: nobodyWritesField } } as const
const fixedAndPrivate = { access: { read: readsWholeRecord, update: nobodyWritesField } } as const

/** Where a file of a photo is served. */
const addressOf: FieldHook = ({ req, siblingData }) => {
  const { routes, serverURL } = req.payload.config
  return siblingData.filename
    ? `${serverURL}${routes.api}/images/file/${siblingData.filename}`
    : null
}

const address: TextField = {
  name: 'url',
  type: 'text',
  virtual: true,
  hooks: { afterRead: [addressOf] },
}

/** Payload's own fields of an upload: a change of the record can't touch what is true of the file. */
const ofPayload: Field[] = [
  { name: 'url', type: 'text', ...fixed },
  { name: 'width', type: 'number', ...fixed },
  { name: 'height', type: 'number', ...fixed },
  { name: 'thumbnailURL', type: 'text', ...fixedAndForStaff },
  { name: 'filename', type: 'text', ...fixedAndForStaff },
  { name: 'mimeType', type: 'text', ...fixedAndForStaff },
  { name: 'filesize', type: 'number', ...fixedAndPrivate },
  { name: 'focalX', type: 'number', min: 0, max: 100 },
  { name: 'focalY', type: 'number', min: 0, max: 100 },
  { name: 'createdAt', type: 'date', index: true, ...fixedAndPrivate, admin: { hidden: true } },
  { name: 'updatedAt', type: 'date', index: true, ...fixedAndPrivate, admin: { hidden: true } },
]

/** The WebP sizes, in the shape that Payload gives them; empty where the photo is smaller. */
const sizes: Field = {
  name: 'sizes',
  type: 'group',
  label: label('Các cỡ', 'Sizes'),
  admin: { hidden: true },
  ...fixed,
  fields: sizeNames.map((name) => ({
    name,
    type: 'group',
    fields: [
      address,
      { name: 'width', type: 'number' },
      { name: 'height', type: 'number' },
      { name: 'mimeType', type: 'text' },
      { name: 'filesize', type: 'number' },
      { name: 'filename', type: 'text' },
    ],
  })),
}

export const fileFields: Field[] = [...ofPayload, sizes]
