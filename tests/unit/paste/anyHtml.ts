import fc from 'fast-check'

/** Words that a reader sees are written `w1`, those that nobody sees `x1`; each is given its number by `numbered`. */
const seen = fc.constant('w# ')
const unseen = fc.constant('x# ')

const inside = (tag: string, inner: string, more = '') => `<${tag}${more}>${inner}</${tag}>`

const inlineTags = ['b', 'i', 'span', 'font', 'a', 'sup', 'code', 'q', 'button', 'o:p', 'label']
const blockTags = [
  'div',
  'p',
  'section',
  'h1',
  'h3',
  'h4',
  'h6',
  'blockquote',
  'pre',
  'details',
  'dl',
  'center',
]
const looks = [
  ...['', ' style="font-weight:700"', ' style="font-weight:normal;font-style:italic"'],
  ...[
    ' style="white-space:pre-wrap"',
    ' style="text-align:center; margin: 0"',
    ' class="MsoCaption"',
  ],
  ...[
    ' href="https://example.vn/a"',
    ' href="javascript:1"',
    ' href="#a"',
    ' style="display:block"',
  ],
]
const hidings = [
  ' hidden',
  ' style="display:none"',
  ' style="mso-hide:all"',
  ' style="visibility:hidden"',
]

/** Any order of what programs and pages put on a clipboard, whether or not one may stand in another. */
export const anyHtml: fc.Arbitrary<string> = fc
  .letrec<{ part: string; page: string }>((tie) => {
    const parts = fc.array(tie('part'), { maxLength: 4 }).map((all) => all.join(''))
    const within = (tags: readonly string[]) =>
      fc
        .tuple(fc.constantFrom(...tags), fc.constantFrom(...looks), parts)
        .map(([tag, look, inner]) => inside(tag, inner, look))
    const lists = fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol start=3'),
        fc.array(fc.tuple(parts, fc.boolean()), { maxLength: 3 }),
      )
      .map(([tag, items]) => {
        const inner = items.map(([item, isItem]) => (isItem ? inside('li', item) : item)).join('')
        return `<${tag}>${inner}</${tag.slice(0, 2)}>`
      })
    const tables = fc
      .array(fc.array(parts, { maxLength: 3 }), { maxLength: 3 })
      .map((rows) =>
        inside(
          'table',
          rows.map((row) => inside('tr', row.map((cell) => inside('td', cell)).join(''))).join(''),
        ),
      )
    const figures = fc
      .tuple(parts, parts)
      .map(([before, caption]) => inside('figure', `${before}${inside('figcaption', caption)}`))
    const wordItems = fc
      .tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('·', 'o', '1.', '2.', 'a)', 'iv.'),
        parts,
      )
      .map(([level, mark, inner]) =>
        inside(
          'p',
          `<span style="mso-list:Ignore">${mark}&nbsp; </span>${inner}`,
          ` style="mso-list:l0 level${level} lfo1"`,
        ),
      )
    return {
      page: fc.array(tie('part'), { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      part: fc.oneof(
        { depthSize: 'medium' },
        { weight: 3, arbitrary: seen },
        fc.constantFrom(
          '<br>',
          '<hr>',
          '<img alt="ảnh">',
          '<img width=1 height=1>',
          '<p>&nbsp;</p>',
          ' \n ',
          '&nbsp;',
          '<iframe></iframe>',
          '<!--[if x]>ẩn<![endif]-->',
        ),
        within(inlineTags),
        within(blockTags),
        lists,
        tables,
        figures,
        wordItems,
        fc
          .tuple(fc.constantFrom(...hidings), unseen)
          .map(([hiding, words]) => inside('span', words, hiding)),
        fc
          .tuple(fc.constantFrom('script', 'style', 'template', 'noscript', 'title'), unseen)
          .map(([tag, words]) => inside(tag, words)),
      ),
    }
  })
  .page.map(numbered)

function numbered(html: string): string {
  let count = 0
  return html.replace(/(?<=[wx])#/g, () => String((count += 1)))
}
