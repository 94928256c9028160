import { describe, expect, it } from '@jest/globals'
import type { Block } from '../../../src/importer/article.ts'
import { articleIn, codesOf, sample, windows1258, withoutLines } from './texts.ts'

const whereSamplesAre = process.env.SAMPLES_DIR === undefined ? describe.skip : describe
const paragraphLengths = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.length] : []))

whereSamplesAre('the real article with a title', () => {
  const read = () => articleIn(sample('long-bien.txt'))

  it('has its title, lead and seven paragraphs', () => {
    const { title, lead, blocks } = read()
    expect(title).toBe(sample('long-bien.txt').toString('utf8').split('\n')[0])
    expect(lead).toHaveLength(277)
    expect(paragraphLengths(blocks)).toEqual([328, 190, 227, 165, 252, 242, 271])
  })
  it('has one empty slot with its caption, before the second paragraph', () => {
    const [figure] = read().blocks
    expect(figure).toMatchObject({ kind: 'figure', alt: '', src: '' })
    expect(figure?.kind === 'figure' && figure.caption).toHaveLength(148)
    expect(figure).toMatchObject({
      caption: expect.stringMatching(/^Liên đoàn Lao động quận tổ chức .* công đoàn cơ sở\.$/),
    })
  })
  it('has its three lists', () => {
    const { readers, recommended, other } = read().lists
    expect([readers.length, recommended.length, other.length]).toEqual([0, 7, 10])
    expect(other[0]).toMatchObject({
      title: 'Hà Nội: Xuất quân Chiến dịch "Mùa hè xanh" 2025',
      category: 'Hội Đoàn thể',
      publishedAt: '2025-07-25T06:56:00.000Z',
    })
    expect(other.at(-1)?.publishedAt).toBe('2025-07-09T11:28:00.000Z')
  })
  it('leaves nothing over, and asks four questions', () => {
    expect(read().leftovers).toEqual([])
    expect(codesOf(read())).toEqual([
      'bylineMissing',
      'imageMissingFile',
      'dateMissing',
      'categoryInferred',
    ])
  })
})

whereSamplesAre('the real article with a byline', () => {
  const read = () => articleIn(sample('phu-xuyen.txt'))

  it('has no title, but a suggestion with every diacritic', () => {
    expect(read().title).toBeNull()
    expect(read().findings[0]).toMatchObject({
      suggestion: 'LĐLĐ TP Hà Nội khảo sát phát triển đoàn viên, thành lập CĐCS tại Phú Xuyên',
    })
  })
  it('has its lead, six paragraphs, a slot between them and a byline', () => {
    const { lead, blocks, bylines } = read()
    expect(lead).toHaveLength(130)
    expect(paragraphLengths(blocks)).toEqual([281, 203, 440, 400, 473])
    expect(blocks[3]).toMatchObject({
      kind: 'figure',
      index: 1,
      caption: 'Lễ ra mắt thành lập Công đoàn cơ sở Công ty TNHH C&J ACCESSORIES VINA',
    })
    expect(bylines).toMatchObject([{ name: 'LĐLĐ huyện Phú Xuyên', kind: 'organisation' }])
  })
  it('asks three questions', () => {
    expect(codesOf(read())).toEqual(['titleMissing', 'imageMissingFile', 'dateMissing'])
  })
})

whereSamplesAre.each(['long-bien.txt', 'phu-xuyen.txt'])('%s', (name) => {
  it.each([
    ['decomposed', (text: string) => text.normalize('NFD')],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with no-break spaces', (text: string) => text.replaceAll(' ', '\u00A0')],
    ['with doubled blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
  ])('reads the same %s', (_, variant) => {
    const text = sample(name).toString('utf8')
    expect(withoutLines(articleIn(variant(text)))).toEqual(withoutLines(articleIn(text)))
  })
  it('reads the same from windows-1258, but for the question', () => {
    const text = sample(name).toString('utf8')
    const guessed = articleIn(windows1258(text))
    expect(codesOf(guessed).at(-1)).toBe('encodingGuessed')
    expect(guessed.blocks).toEqual(articleIn(text).blocks)
    expect(guessed.lists).toEqual(articleIn(text).lists)
  })
})
