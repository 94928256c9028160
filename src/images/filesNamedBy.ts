import { renditionsIn } from '../domain/rendition.ts'
import { isRecord } from '../domain/isRecord.ts'

/** The part of a photo's record that names its files. */
export type Filed = { filename?: string | null; sizes?: unknown; renditions?: unknown }

/** Every file that the record of a photo names, the upload first. */
export const filesNamedBy = ({ filename, sizes, renditions }: Filed): string[] => [
  ...(filename ? [filename] : []),
  ...Object.values(isRecord(sizes) ? sizes : {}).flatMap((size) =>
    isRecord(size) && typeof size.filename === 'string' ? [size.filename] : [],
  ),
  ...renditionsIn({ filename, renditions }).map((one) => one.filename),
]
