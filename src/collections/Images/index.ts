import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { hidePrivateFilters } from '../../hardening/hidePrivateFilters.ts'
import { showPublicFields } from '../../hardening/limitPublicQueries.ts'
import { label } from '../../fields/label.ts'
import { foldSearch, searchText } from '../../fields/searchText.ts'
import { photoDoublesEndpoint } from '../../endpoints/photoDoubles.ts'
import { photoUsesEndpoint } from '../../endpoints/photoUses.ts'
import { readsHeic } from '../../images/develop.ts'
import { rewordingEndpoints } from '../../endpoints/rewordings.ts'
import { uploadPhotoEndpoint } from '../../endpoints/uploadPhoto.ts'
import { servePhoto } from '../../images/servePhoto.ts'
import { wordsOfPhoto } from '../../workflow/rewordings.ts'
import { noteRewordings } from '../noteRewordings.ts'
import { refuseWhileInUse } from '../refuseWhileInUse.ts'
import { archive, bookkeeping, permission, words } from './fields.ts'
import { fileFields } from './fileFields.ts'
import { askOfOwnArticles } from './hooks/askOfOwnArticles.ts'
import { countEdits } from './hooks/countEdits.ts'
import { describeFile } from './hooks/describeFile.ts'
import { developUpload } from './hooks/developUpload.ts'
import { dropUpload } from './hooks/dropUpload.ts'
import { dropUploadKey } from './hooks/dropUploadKey.ts'
import { heedTheFile } from './hooks/heedTheFile.ts'
import { followTheFocus } from './hooks/followTheFocus.ts'
import { keepTheFile } from './hooks/keepTheFile.ts'
import { keepUpload } from './hooks/keepUpload.ts'
import { keepUploadKey } from './hooks/keepUploadKey.ts'
import { listLiveUses } from './hooks/listLiveUses.ts'
import { markMachineMade } from './hooks/markMachineMade.ts'
import { noteUse } from './hooks/noteUse.ts'
import { replaceCodes } from './hooks/replaceCodes.ts'
import { suggestArticle } from './hooks/suggestArticle.ts'
import { showRendition } from './hooks/showRendition.ts'
import { takeFingerprint } from './hooks/takeFingerprint.ts'
import { tellReaders } from './hooks/tellReaders.ts'

/** The photos of the newsroom. Articles use them, each with words of its own where it wants to. */
export const Images: CollectionConfig = {
  slug: 'images',
  labels: { singular: label('Ảnh', 'Photo'), plural: label('Kho ảnh', 'Photos') },
  admin: {
    // The grid asks for what it shows by itself; of Payload's own reading it takes ids and pages alone.
    components: {
      edit: { Upload: '/src/admin/images/view/PhotoFile.client.tsx#PhotoFile' },
      views: { list: { Component: '/src/admin/images/desk/PhotoList.tsx#PhotoList' } },
    },
    defaultColumns: ['filename'],
    enableListViewSelectAPI: true,
    group: label('Nội dung', 'Content'),
    listSearchableFields: ['searchText'],
    pagination: { defaultLimit: 48, limits: [24, 48, 96] },
  },
  access: accessTo('images'),
  upload: {
    // Kept and served by `src/images`: Payload would replace files, delete them before their record is
    // gone, and answer 500 for a missing one.
    disableLocalStorage: true,
    // What a form offers to choose; what a file is, its content says. An iPhone that is asked for no HEIC sends JPEG.
    mimeTypes: [
      ...['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff', 'image/gif'],
      ...(readsHeic ? ['image/heic', 'image/heif'] : []),
    ],
    adminThumbnail: 'w320',
    crop: false,
    hideRemoveFile: true,
    pasteURL: false,
  },
  disableDuplicate: true,
  // Asked for by rules and addresses, whatever a caller selects; who may not read them doesn't.
  forceSelect: { filename: true, uploader: true, sizes: true },
  hooks: {
    beforeOperation: [hidePrivateFilters, askOfOwnArticles, foldSearch, developUpload, keepTheFile],
    afterRead: [showRendition, showPublicFields],
    beforeValidate: [heedTheFile, replaceCodes, markMachineMade],
    beforeChange: [
      describeFile,
      followTheFocus,
      suggestArticle,
      takeFingerprint,
      noteUse,
      noteRewordings(wordsOfPhoto),
    ],
    afterChange: [keepUploadKey, keepUpload, countEdits, listLiveUses, tellReaders],
    beforeDelete: [refuseWhileInUse],
    afterDelete: [dropUploadKey, dropUpload],
  },
  endpoints: [
    { path: '/file/:filename', method: 'get', handler: servePhoto },
    { path: '/file/:filename', method: 'head', handler: servePhoto },
    photoDoublesEndpoint,
    photoUsesEndpoint,
    ...rewordingEndpoints,
    uploadPhotoEndpoint,
  ],
  fields: [
    {
      name: 'seenPhoto',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/images/SeenPhoto.client.tsx#SeenPhoto' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    ...words,
    { type: 'collapsible', label: label('Tư liệu', 'Archive'), fields: archive },
    {
      type: 'collapsible',
      label: label('Quyền và đồng ý', 'Rights and consent'),
      fields: permission,
    },
    {
      name: 'photoUses',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/images/PhotoUses.tsx#PhotoUses' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    ...bookkeeping,
    ...fileFields,
    ...searchText([
      'caption',
      'alt',
      'credit',
      'creator',
      'headline',
      'event',
      'place',
      'personsShown',
      'keywords',
      'copyright',
      'filename',
    ]),
  ],
}
