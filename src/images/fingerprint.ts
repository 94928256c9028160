import sharp from 'sharp'
import { fingerprintOf, gridSide } from '../domain/photo/fingerprint.ts'

/** The fingerprint of a finished picture. */
export const fingerprint = async (picture: Buffer): Promise<string | null> =>
  fingerprintOf(
    await sharp(picture)
      .flatten({ background: '#fff' })
      .greyscale()
      .resize(gridSide, gridSide, { fit: 'fill' })
      .raw()
      .toBuffer(),
  )
