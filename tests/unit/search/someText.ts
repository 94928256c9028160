import fc from 'fast-check'

/** Vietnamese and what is typed beside it, in either normalisation. */
export const someText = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          ...['Đường', 'dương', 'hoà', 'thủy', 'LĐLĐ', '161/QĐ-LĐLĐ', '29,17%', '7/24', 'C&J', 'ﬁ'],
        ),
        fc.constantFrom(' ', '\n', '"', '-', '…', '“', '”', '\u00AD', '👍🏽', '\u0301', '½'),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 20 },
    ),
    fc.constantFrom('NFC', 'NFD'),
  )
  .map(([parts, form]) => parts.join(' ').normalize(form))
