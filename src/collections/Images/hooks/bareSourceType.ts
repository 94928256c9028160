import type { FieldHook } from 'payload'
import { sourceTypeIn } from '../../../domain/photo/sourceTypes.ts'

/** An address of the IPTC's list is taken for the word it ends with; what is neither is refused as any other value. */
export const bareSourceType: FieldHook = ({ value }: { value?: unknown }) =>
  typeof value === 'string' ? (sourceTypeIn(value) ?? value) : value
