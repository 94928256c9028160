'use client'

import { useDocumentInfo } from '@payloadcms/ui'

type Seen = { url?: string | null; alt?: string | null; width?: number; height?: number }

/**
 * The photo itself, for whoever sees it because it is live and nothing of its file: without the file's name Payload
 * shows them an empty place for an upload, which the stylesheet hides where this stands.
 */
export const SeenPhoto = () => {
  const { id, data } = useDocumentInfo()
  if (id === undefined || !data || 'filename' in data) return null
  const { url, alt, width, height } = data as Seen
  if (!url) return null
  // Next's own image would be made anew by a server that the newsroom does not run.
  return <img className="seen-photo" src={url} alt={alt ?? ''} width={width} height={height} />
}
