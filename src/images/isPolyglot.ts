/** So far from its end the list of a ZIP archive may stand: its comment has up to 65,535 bytes. */
const tail = 65_557

/** Long enough that the bytes of a picture do not come out so by chance. */
const signsOfPage = /<script[\s>/]|<!doctype\s+html|<html[\s>]|<\?php\s/i

/**
 * Whether a picture is something else as well: a page or a program for whoever serves or includes it carelessly, a PDF,
 * an archive. No camera writes such a file. What is kept is made anew of its pixels in any case; but whoever sends it
 * should hear that something is wrong with it.
 */
export const isPolyglot = (file: Buffer): boolean =>
  signsOfPage.test(file.toString('latin1')) ||
  file.subarray(0, 1024).includes('%PDF-') ||
  file.subarray(-tail).includes('PK\x05\x06\0\0\0\0', 0, 'latin1')
