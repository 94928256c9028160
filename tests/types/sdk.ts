import type { PayloadSDK } from '@payloadcms/sdk'
import type { Config } from '../../src/payload-types.ts'

/** What a frontend in TypeScript may write by the SDK: compiled by `npm run check`, and never run. */
export const written = (sdk: PayloadSDK<Config>, file: Blob) => [
  sdk.create({ collection: 'articles', data: { title: 'Một bài' } }),
  sdk.create({ collection: 'images', data: {}, file }),
  sdk.create({
    collection: 'images',
    data: { alt: 'Hội trường', rights: { licence: 'agency' } },
    file,
  }),
  sdk.create({ collection: 'authors', data: { name: 'Thanh An' } }),
  sdk.create({ collection: 'notes', data: { article: '1', text: 'Xin kiểm tra lại.' } }),
  sdk.create({ collection: 'users', data: { email: 'an@newsroom.example', name: 'An' } }),
  sdk.create({ collection: 'topics', data: { name: 'Hội thao' } }),
  sdk.create({ collection: 'categories', data: { name: 'Kinh tế' } }),
  sdk.create({ collection: 'redirects', data: { from: '/cu', to: '/moi' } }),
]
