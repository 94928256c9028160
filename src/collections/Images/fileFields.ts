import type { Field, FieldHook, TextField } from 'payload'
import { nobodyWritesField, staffReadsField } from '../../access/roles.ts'
import { sizeNames } from '../../images/sizes.ts'
import { label } from '../../fields/label.ts'
import { offScreen } from '../../fields/offScreen.ts'
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
  admin: offScreen,
  hooks: { afterRead: [addressOf] },
}

/** Payload's own fields of an upload: a change of the record can't touch what is true of the file. */
const ofPayload: Field[] = [
  { name: 'url', type: 'text', ...fixed, admin: offScreen },
  { name: 'width', type: 'number', label: label('Chiều rộng', 'Width'), ...fixed },
  { name: 'height', type: 'number', label: label('Chiều cao', 'Height'), ...fixed },
  { name: 'thumbnailURL', type: 'text', ...fixedAndForStaff, admin: offScreen },
  { name: 'filename', type: 'text', label: label('Tên tệp', 'File name'), ...fixedAndForStaff },
  { name: 'mimeType', type: 'text', label: label('Loại tệp', 'File type'), ...fixedAndForStaff },
  { name: 'filesize', type: 'number', label: label('Dung lượng', 'File size'), ...fixedAndPrivate },
  { name: 'focalX', type: 'number', min: 0, max: 100 },
  { name: 'focalY', type: 'number', min: 0, max: 100 },
  {
    name: 'createdAt',
    type: 'date',
    index: true,
    label: label('Tải lên lúc', 'Uploaded at'),
    ...fixedAndPrivate,
    admin: { hidden: true },
  },
  {
    name: 'updatedAt',
    type: 'date',
    index: true,
    label: label('Sửa lần cuối', 'Last changed'),
    ...fixedAndPrivate,
    admin: { hidden: true },
  },
]

/** The WebP sizes, in the shape that Payload gives them; empty where the photo is smaller. */
const sizes: Field = {
  name: 'sizes',
  type: 'group',
  label: label('Các cỡ', 'Sizes'),
  admin: offScreen,
  ...fixed,
  fields: sizeNames.map((name) => ({
    name,
    type: 'group',
    fields: [
      address,
      // Their names are a program's; a list would offer each to be narrowed by, though their group is on no screen.
      { name: 'width', type: 'number', admin: offScreen },
      { name: 'height', type: 'number', admin: offScreen },
      { name: 'mimeType', type: 'text', admin: offScreen },
      { name: 'filesize', type: 'number', admin: offScreen },
      { name: 'filename', type: 'text', admin: offScreen },
    ],
  })),
}

export const fileFields: Field[] = [...ofPayload, sizes]
