import { showsNothing } from '../text/clean.ts'

/** What cameras and programs write into the words of every photo. */
const phrases = [
  /^(?:olympus|samsung|minolta|konica minolta|kodak|nikon|digital) (?:digital (?:still )?)?camera$/,
  /^(?:sony dsc|dcim|default|exif_jpeg_picture|picture|image|untitled|unknown|none|null|n\/a)$/,
  /^(?:processed|edited|made|created|shot) (?:with|by|on|using) (?:vsco|snapseed|picsart|canva|camera360|iphone)\b/,
  /^<?digimax /,
  /^(?:copyright|©|\(c\)|all rights reserved)[\s.:]*$/,
  /^(?:your name|photographer|owner'?s? name|default user|user|admin|administrator)$/,
]

const fileName =
  /^(?:(?:dsc|dscf|dscn|img|pict?|mvi?|dji|gopr|p|image|photo|screenshot)[-_ ]?[\d_-]+(?:-wa\d+)?|[\w.-]+)\.(?:jpe?g|png|webp|tiff?|heic|avif|gif|nef|cr[23]|arw|dng)$|^(?:dsc[fn]?|img|pict?|dji|gopr)[-_ ]?\d{3}[\d_-]*$/

/** Whether a text is the name of a file: `DSC_0123`, `IMG-20261120-WA0003.jpg`. */
export const isFileName = (text: string): boolean => fileName.test(text.trim().toLowerCase())

/** Whether a text of a file was written by its camera or a program, and nobody meant it. */
export const isCameraJunk = (text: string): boolean => {
  const plain = text.trim().toLowerCase()
  return showsNothing(plain) || isFileName(plain) || phrases.some((phrase) => phrase.test(plain))
}
