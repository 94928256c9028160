import { describe, expect, it } from '@jest/globals'
import { parseSource } from '../../../src/importer/parse.ts'
import { signedForm } from './texts.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const bytes = (...values: number[]) => Uint8Array.from(values)
const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('a source that is no article', () => {
  it.each([
    ['nothing', bytes(), { code: 'empty' }],
    ['blank lines only', Buffer.from(' \n\n\t\uFEFF\n'), { code: 'empty' }],
    ['zero bytes', Buffer.from('Tít\nĐoạn \0 một'), { code: 'binary', line: 2 }],
    ['a photo', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), { code: 'binary' }],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), { code: 'binary', line: 1 }],
    [
      'control characters throughout',
      Buffer.from('ab\u0001\u0002cd\u0003\u0004'),
      { code: 'binary' },
    ],
    ['more than 1 MB', Buffer.alloc(1_048_577, 'a '), { code: 'tooLarge' }],
    ['2,001 lines', Buffer.from('a\n'.repeat(2_001)), { code: 'tooManyLines', line: 2_001 }],
    [
      '201 photos',
      Buffer.from(`Tít\nSapo.\n${'![](a) |\n'.repeat(201)}`),
      { code: 'tooManyImages', line: 203 },
    ],
    [
      '1 MB of addresses',
      Buffer.from(`Tít\n${'![](a(b'.repeat(149_000)}`),
      { code: 'tooManyImages' },
    ],
    [
      '1 MB of photos without an address',
      Buffer.from(`Tít\n${'![]'.repeat(349_000)}`),
      { code: 'tooManyImages' },
    ],
    ['UTF-16', utf16(signedForm), { code: 'foreignEncoding', detail: 'UTF-16' }],
    ['UTF-16 with its mark', utf16(`\uFEFF${signedForm}`), { code: 'foreignEncoding' }],
    ['Latin-1 German', latin1('Die Grüße der Bäcker fließen über'), { code: 'foreignEncoding' }],
    [
      'old Vietnamese TCVN3',
      latin1('C«ng ®oµn quËn ®· tæ chøc héi thi'),
      { code: 'foreignEncoding' },
    ],
    [
      'UTF-8 with a broken letter',
      Buffer.concat([Buffer.from('Tít của bài\nĐoạn thứ nhất '), bytes(0xe1), Buffer.from('\n')]),
      { code: 'damagedText', line: 2 },
    ],
    ['a web page', Buffer.from('<!DOCTYPE html>\n<p>Tít</p>'), { code: 'webPage' }],
    [
      'a web page after a comment',
      Buffer.from('<!-- cũ -->\n<HTML lang="vi">'),
      { code: 'webPage' },
    ],
    ['XHTML', Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>'), { code: 'webPage' }],
    [
      'a piece of a web page',
      Buffer.from('<div class="sapo">\nMột đoạn.\n</div>\n<p>Đoạn hai.</p>'),
      { code: 'webPage' },
    ],
    [
      'an export of WordPress',
      Buffer.from(
        '<?xml version="1.0"?>\n<!-- WordPress eXtended RSS -->\n<rss xmlns:wp="http://wordpress.org/export/1.2/">',
      ),
      { code: 'wordPress' },
    ],
    ['a feed', Buffer.from('\uFEFF<rss version="2.0"><channel>'), { code: 'xml' }],
    ['JSON', Buffer.from('{\n  "title": "Tít",\n  "body": "Đoạn"\n}'), { code: 'json' }],
    ['a list of JSON', Buffer.from('[{"title":"Tít"},'), { code: 'json' }],
    ['JSON in lines', Buffer.from('{"title":"Một"}\n{"title":"Hai"}'), { code: 'json' }],
    ['lists only', Buffer.from('\nNên xem\nMột tin'), { code: 'noArticle', line: 2 }],
  ])('is refused: %s', (_, source, failure) => {
    expect(parseSource(source)).toMatchObject(failure)
  })

  it.each([
    ['2,000 lines', Buffer.from('a\n'.repeat(2_000))],
    ['1 MB in one line', Buffer.alloc(1_048_576, 'a ')],
    ['1 MB of brackets', Buffer.from(`Tít\n${'!['.repeat(524_000)}`)],
    ['1 MB of pipes', Buffer.from(`Tít\n![](a)\n${'| '.repeat(524_000)}`)],
    ['1 MB of quotation marks', Buffer.from(`${'"'.repeat(1_000_000)}x`)],
    ['1 MB of pipes between words', Buffer.from(`![](a)\nx${'| '.repeat(500_000)}x`)],
    ['a caption of spaces', Buffer.from(`Tít\n![](a) x${' '.repeat(3_900)}Ảnh`)],
    ['1 MB of brackets in an address', Buffer.from(`Tít\n![](${'(a'.repeat(520_000)}`)],
    ['1 MB of tags without an end', Buffer.from(`Tít\n${'<img '.repeat(209_000)}`)],
    [
      'a photo of 1 MB in letters',
      Buffer.from(`Tít\n![](data:image/png;base64,${'A'.repeat(1e6)})`),
    ],
    ['1 MB of dates', Buffer.from(`a\n${'1/1/2020 '.repeat(100_000)}`)],
    ['tags of HTML, which are text', Buffer.from('Tít <b>đậm</b>\n<script>alert(1)</script>')],
    ['braces, which are text', Buffer.from('{Tít} của bài\n["Sapo", theo lời kể].')],
    // Whatever reads more than once from each place is still reading tomorrow.
  ])('may hold %s, and is read', (_, source) => {
    expect(parseSource(source)).toHaveProperty('findings')
  })
})
