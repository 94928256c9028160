import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is pasted into the editor becomes what a body may hold (contract §3). */
export const PasteFeature = createServerFeature({
  feature: { ClientFeature: '/src/admin/articles/paste/Paste.client.tsx#PasteFeatureClient' },
  key: 'paste',
})
