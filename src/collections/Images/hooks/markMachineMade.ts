import type { CollectionBeforeValidateHook } from 'payload'
import { isMachineMade } from '../../../domain/photo/sourceTypes.ts'

/** A picture that is said to be a machine's is marked as such; who knows better may take the mark away afterwards. */
export const markMachineMade: CollectionBeforeValidateHook = ({ data = {}, originalDoc }) => {
  const { digitalSourceType: before } = (originalDoc ?? {}) as { digitalSourceType?: unknown }
  const { digitalSourceType: now } = data as { digitalSourceType?: unknown }
  return isMachineMade(now) && now !== before ? { ...data, aiAssisted: true } : data
}
