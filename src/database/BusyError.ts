import { APIError } from 'payload'

/** The database could not take a write in time. Nothing was changed, and the same write may be made again. */
export class BusyError extends APIError<{ code: 'busy' }> {
  constructor(reason: string) {
    super(reason, 503, { code: 'busy' }, true)
  }
}

/** Told by its code: a bundled copy of this file has a class of its own, and `instanceof` would deny it. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'data' in error &&
  typeof error.data === 'object' &&
  error.data !== null &&
  'code' in error.data &&
  error.data.code === 'busy'
