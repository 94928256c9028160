import type { PayloadRequest } from 'payload'

type Focus = { focalX?: number; focalY?: number }

/**
 * Leaves of the edits that Payload's admin sends beside a photo nothing that would make Payload change
 * the file, and returns the one thing that is a fact about the photo: where its focus is.
 */
export const focusOnly = (req: PayloadRequest): Focus => {
  const edits = req.query.uploadEdits
  delete req.query.uploadEdits
  if (typeof edits !== 'object' || edits === null || !('focalPoint' in edits)) return {}
  const { focalPoint } = edits
  if (typeof focalPoint !== 'object' || focalPoint === null) return {}
  return {
    ...('x' in focalPoint && { focalX: Number(focalPoint.x) }),
    ...('y' in focalPoint && { focalY: Number(focalPoint.y) }),
  }
}
