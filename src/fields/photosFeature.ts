import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Photos are chosen for the text many at a time, each of them a figure. */
export const PhotosFeature = createServerFeature({
  feature: { ClientFeature: '/src/admin/images/body/Photos.client.tsx#PhotosFeatureClient' },
  key: 'photos',
})
