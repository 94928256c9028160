import { isUtf8 } from 'node:buffer'
import { readsAsVietnamese } from '../domain/text/readsAsVietnamese.ts'
import type { Failure } from './failures.ts'

export type Decoded = { text: string; guessed: boolean }

/**
 * The text in a file's bytes: strictly UTF-8, else windows-1258 where the result reads as
 * Vietnamese. Anything else is refused rather than turned into the wrong letters (rule N1).
 */
export function decode(bytes: Uint8Array): Decoded | Failure {
  if (bytes.length === 0) return { code: 'empty' }
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return { code: 'foreignEncoding', detail: wide }
  const binary = firstBinaryByte(bytes)
  if (binary !== null) return { code: 'binary', line: lineOf(bytes, binary) }
  return isUtf8(bytes)
    ? { text: new TextDecoder('utf-8').decode(bytes), guessed: false }
    : decodeLegacy(bytes)
}

function decodeLegacy(bytes: Uint8Array): Decoded | Failure {
  const asUtf8 = new TextDecoder('utf-8').decode(bytes)
  const wrong = asUtf8.match(/\uFFFD/g)?.length ?? 0
  const right = asUtf8.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0
  if (right > wrong) {
    const before = asUtf8.slice(0, asUtf8.indexOf('\uFFFD'))
    return { code: 'damagedText', line: before.split('\n').length }
  }
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return readsAsVietnamese(text) ? { text, guessed: true } : { code: 'foreignEncoding' }
}

const strayControls = { most: 3, share: 0.03 }
/** What is lost in a long text by accident; whatever is no text is full of them. */
const strayNuls = 0.001

/** The place of the first byte that no text holds; of few stray control characters none. */
function firstBinaryByte(bytes: Uint8Array): number | null {
  const nuls = bytes.filter((byte) => byte === 0).length
  if (nuls > bytes.length * strayNuls) return bytes.indexOf(0)
  const header = String.fromCharCode(...bytes.subarray(0, 5))
  if (/^(%PDF-|\{\\rtf|GIF8)/.test(header)) return 0
  const controls = bytes.filter(isControl).length
  const areStray = controls <= strayControls.most || controls <= bytes.length * strayControls.share
  return areStray ? null : bytes.findIndex(isControl)
}

const isControl = (byte: number) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)

const lineOf = (bytes: Uint8Array, end: number) =>
  bytes.subarray(0, end).filter((byte) => byte === 0x0a).length + 1

/** UTF-16 and UTF-32, told by their mark or, in Latin text, by a zero in every other byte. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16'
  if (first === 0xfe && second === 0xff) return 'UTF-16'
  const zeros = { even: 0, odd: 0 }
  bytes.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  })
  const half = Math.min(bytes.length, 4096) / 2
  const [fewer, more] = [Math.min(zeros.even, zeros.odd), Math.max(zeros.even, zeros.odd)]
  return more > Math.max(half * 0.4, 3) && fewer < half * 0.05 ? 'UTF-16' : null
}
