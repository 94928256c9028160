import { describe, expect, it } from '@jest/globals'
import type { Figure } from '../../../src/importer/article.ts'
import { creditedOf } from '../../../src/importer/credit.ts'
import { toArticle } from '../../../src/importer/toArticle.ts'
import { articleIn, codesOf } from './texts.ts'

const around = (lines: string) =>
  articleIn(`Tít của bài\nSapo của bài nằm ở đây.\n${lines}\nĐoạn sau cùng của bài.`)
const figuresIn = (lines: string): Figure[] =>
  around(lines).blocks.filter((block) => block.kind === 'figure')

describe('an image line', () => {
  it.each([
    ['in the next line', '![]() |\nHội thi tay nghề. |'],
    ['in the same line', '![]() | Hội thi tay nghề. |'],
    ['in the same line without pipes', '![]() Hội thi tay nghề.'],
    ['after a pipe', '![]()\n| Hội thi tay nghề.'],
    ['in a cell below its own', '| ![]() |\n| Hội thi tay nghề. |'],
  ])('takes its caption %s', (_, lines) => {
    expect(figuresIn(lines)).toMatchObject([{ caption: 'Hội thi tay nghề.' }])
    expect(around(lines).blocks).toHaveLength(2)
  })
  it('keeps the address and the alt text of its photo', () => {
    const article = around('![Toàn cảnh](https://bao.example/a.jpg) |\nHội thi. |')
    expect(article.blocks[0]).toMatchObject({ alt: 'Toàn cảnh', src: 'https://bao.example/a.jpg' })
    expect(article.findings).toContainEqual({
      code: 'imageMissingFile',
      line: 3,
      path: 'body.0.image',
      suggestion: 'https://bao.example/a.jpg',
    })
  })
  it.each(['anh_(1).jpg', 'anh(1', 'a/(b)/c.jpg'])('may hold the address %s', (src) => {
    expect(figuresIn(`![](${src}) |\nHội thi. |`)).toMatchObject([{ src, caption: 'Hội thi.' }])
  })
  it('may hold two photos, with a caption for each', () => {
    expect(figuresIn('![](a) | ![](b) |\nHội thi. | Trao giải. |')).toMatchObject([
      { src: 'a', caption: 'Hội thi.' },
      { src: 'b', caption: 'Trao giải.' },
    ])
  })
  it('may follow another', () => {
    const article = around('![](a) |\nHội thi. |\n![](b) |\nTrao giải. |')
    expect(article.blocks).toMatchObject([{ caption: 'Hội thi.' }, { caption: 'Trao giải.' }, {}])
    expect(codesOf(article).filter((code) => code === 'imageMissingFile')).toHaveLength(2)
  })
  it('takes no row of a table of data for its caption', () => {
    const article = around('![]() |\nĐơn vị | Số người |\n--- | --- |\nQuận A | 12 |')
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'figure',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    expect(codesOf(article)).toContain('captionAmbiguous')
  })
  it('asks when the next line has no pipes and yet looks like a caption', () => {
    const article = around('![]()\nCông nhân trong giờ làm việc')
    expect(article.blocks[0]).toMatchObject({ caption: '' })
    expect(article.findings).toContainEqual({
      code: 'captionAmbiguous',
      line: 3,
      path: 'body.0.caption',
      suggestion: 'Công nhân trong giờ làm việc',
    })
  })
  it('leaves its slot after the paragraph that it stands within, and asks', () => {
    const article = around('Xem ảnh ![](a.jpg) bên đây.')
    expect(article.blocks).toMatchObject([
      { text: 'Xem ảnh bên đây.' },
      { kind: 'figure', src: 'a.jpg' },
      {},
    ])
    expect(article.findings).toContainEqual({
      code: 'captionAmbiguous',
      line: 3,
      path: 'body.1.caption',
      suggestion: null,
    })
  })
  it.each([
    ['in letters', `![](data:image/png;base64,${'A'.repeat(30_000)}) |`],
    ['in letters, by itself', `data:image/png;base64,${'A'.repeat(30_000)}`],
    ['with brackets in its alt text', '![Ảnh [1] của lễ hội](a.jpg) |'],
    ['with a bracket too many', '![Ảnh 1] của lễ hội](a.jpg) |'],
    ['with spaces in its address', '![](anh bia (1).jpg) |'],
    ['without an end', '![](https://bao.example/a.jpg'],
    ['that is a link', '[![Lễ hội](a.jpg)](https://bao.example/anh)'],
    ['as a tag', '<img class="x" src="a.jpg" alt=\'Lễ hội\'/>'],
    ['by its address alone', 'https://bao.example/anh/a.jpg?w=600'],
    ['in a list', '- ![](a.jpg)'],
    ['without an address', '![Lễ hội]'],
  ])('is known %s', (_, line) => {
    const article = around(`${line}\nHội thi. |`)
    expect(article.blocks).toMatchObject([{ kind: 'figure', caption: 'Hội thi.' }, {}])
    expect(codesOf(article)).toContain('imageMissingFile')
  })
  it('suggests no more of an address than an editor can read', () => {
    const article = around(`![](data:image/png;base64,${'A'.repeat(30_000)})`)
    const asked = article.findings.find(({ code }) => code === 'imageMissingFile')
    expect(asked?.suggestion).toBe('data:image/png;base64,AAAAAAAA… (30022)')
  })
  it.each([
    ['with a rule between', '| ![](a.jpg) |\n| --- |\n| Hội thi. |', ['| --- |']],
    ['below an empty head', '|  |\n| --- |\n| ![](a.jpg) |\n| Hội thi. |', ['|  |', '| --- |']],
    ['in one cell', '| ![](a.jpg)<br>Hội thi. |\n|---|', ['|---|']],
  ])('stands with its caption in a table of one column, %s', (_, lines, drawn) => {
    const article = around(lines)
    expect(article.blocks).toMatchObject([{ kind: 'figure', caption: 'Hội thi.' }, {}])
    expect(article.leftovers.map(({ text }) => text)).toEqual(drawn)
  })
  it.each(['Tuyệt vời![1] Xem [bài trước](https://bao.example/a.html).', 'Hay quá!'])(
    'is not seen in %s',
    (line) => {
      expect(around(line).blocks).toMatchObject([{ kind: 'paragraph', text: line }, {}])
    },
  )
})

describe('an alt line', () => {
  it('may be the last, without a caption', () => {
    const article = articleIn('Tít của bài\nSapo của bài.\nĐoạn cuối.\nTit cua bai - Anh 2')
    expect(article.blocks.at(-1)).toMatchObject({ index: 2, alt: 'Tit cua bai', caption: '' })
    expect(codesOf(article)).not.toContain('captionAmbiguous')
  })
  it('has no caption when another alt line follows', () => {
    expect(figuresIn('Tit cua bai - Anh 1\nTit cua bai - Hinh 2\nLễ trao giải')).toMatchObject([
      { index: 1, caption: '' },
      { index: 2, caption: 'Lễ trao giải' },
    ])
  })
  it('leaves a sentence after it in the text, and asks', () => {
    const article = around('Tit cua bai - Anh 1\nLễ trao giải diễn ra hôm qua.')
    expect(article.blocks).toMatchObject([{ caption: '' }, { kind: 'paragraph' }, {}])
    expect(article.findings).toContainEqual(
      expect.objectContaining({
        code: 'captionAmbiguous',
        suggestion: 'Lễ trao giải diễn ra hôm qua.',
      }),
    )
  })
  it('does not take the byline at the end for its caption', () => {
    const article = articleIn(
      'Tít của bài\nSapo của bài.\nĐoạn.\nTit cua bai - Anh 1\nLĐLĐ huyện Suối Ngọc',
    )
    expect(article.bylines).toMatchObject([{ name: 'LĐLĐ huyện Suối Ngọc' }])
    expect(codesOf(article)).toContain('captionAmbiguous')
  })
})

describe('an alt text', () => {
  const written = (lines: string) => {
    const article = articleIn(`Tít của bài\nSapo của bài nằm ở đây.\n${lines}\nLà tít của bài.`)
    const { body, needsReview } = toArticle(article, { bylines: [], findings: article.findings })
    return { figure: body?.root.children[0], needsReview }
  }

  it.each(['Tit cua bai - Anh 1', '![Tit cua bai]() |'])(
    'without diacritics is no more than a suggestion: %s',
    (line) => {
      const { figure, needsReview } = written(`${line}\nLễ trao giải |`)
      expect(figure).toMatchObject({ fields: { alt: '', caption: 'Lễ trao giải' } })
      expect(needsReview).toContainEqual({
        code: 'imageMissingFile',
        path: 'body.0.image',
        suggestion: 'Tít của bài',
      })
    },
  )
  it('is suggested beside the address of the photo', () => {
    expect(written('![Tit cua bai](a.jpg) |\nLễ trao giải |').needsReview).toContainEqual(
      expect.objectContaining({ suggestion: 'a.jpg · Tít của bài' }),
    )
  })
  it('with diacritics is somebody’s own, and stays', () => {
    const { figure, needsReview } = written('![Toàn cảnh](a.jpg) |\nLễ trao giải |')
    expect(figure).toMatchObject({ fields: { alt: 'Toàn cảnh' } })
    expect(needsReview).toContainEqual(expect.objectContaining({ suggestion: 'a.jpg' }))
  })
})

describe('a credit', () => {
  it.each([
    ['Hội thi tay nghề (Ảnh: Mai Quý)', 'Hội thi tay nghề', 'Mai Quý'],
    ['Hội thi tay nghề. Ảnh: Mai Quý', 'Hội thi tay nghề.', 'Mai Quý'],
    ['Hội thi tay nghề - Ảnh: Mai Quý.', 'Hội thi tay nghề', 'Mai Quý'],
    ['Hội thi. (Nguồn: TTXVN)', 'Hội thi.', 'TTXVN'],
    ['Hội thi (Source: Reuters)', 'Hội thi', 'Reuters'],
    ['Nguồn: LĐLĐ quận', '', 'LĐLĐ quận'],
    ['Hội thi (Ảnh: Mai Quý; Ngọc Ánh)', 'Hội thi', 'Mai Quý; Ngọc Ánh'],
    ['Ảnh: B.D', '', 'B.D'],
    ['Công nhân (Ảnh minh họa: TTXVN)', 'Công nhân (Ảnh minh họa)', 'TTXVN'],
  ])('is parted from %s', (words, caption, credit) => {
    expect(creditedOf(words)).toMatchObject({ caption, credit })
  })
  it.each(['Ảnh minh họa', 'Xem bức ảnh: đẹp quá', 'Ảnh: cũ. hôm nay thì khác', 'Toàn cảnh'])(
    'is not seen in %s',
    (words) => {
      expect(creditedOf(words)).toMatchObject({ caption: words, credit: '' })
    },
  )
  it('tells an illustration', () => {
    expect(creditedOf('Công nhân. Ảnh minh họa').isIllustration).toBe(true)
  })
  it('may stand in a line of its own after the caption', () => {
    expect(figuresIn('![]() |\nHội thi. |\nẢnh: Mai Quý |')).toMatchObject([
      { caption: 'Hội thi.', credit: 'Mai Quý' },
    ])
  })
})
