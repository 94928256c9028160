import { describe, expect, it } from '@jest/globals'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { PreparedAnswer } from '../../../src/serving/PreparedAnswer.ts'

const body = Buffer.from('công đoàn '.repeat(1_000))
const changed = 'Mon, 02 Mar 2026 01:00:00 GMT'
const head = {
  'content-type': 'application/json',
  'cache-control': 'public, s-maxage=10',
  etag: '"one"',
  'last-modified': changed,
}
const answer = new PreparedAnswer(200, head, body)

describe('an answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as const)('travels as %s, whole, under a tag of its own', async (encoding, opened) => {
    const sendable = await answer.prepare(encoding)
    expect(opened(sendable.bytes).equals(body)).toBe(true)
    expect(sendable.head['content-length']).toBe(String(sendable.bytes.length))
    expect(sendable.head['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
    expect(sendable.tag).toBe(encoding === 'identity' ? '"one"' : `"one-${encoding}"`)
    expect(await answer.prepare(encoding)).toBe(answer.find(encoding))
  })

  it('is compressed once for all who ask meanwhile', async () => {
    const fresh = new PreparedAnswer(200, head, body)
    const [one, other] = await Promise.all([fresh.prepare('br'), fresh.prepare('br')])
    expect(one).toBe(other)
  })

  it('that is short travels as it is', async () => {
    const short = new PreparedAnswer(200, head, Buffer.from('{}'))
    expect((await short.prepare('br')).head).not.toHaveProperty('content-encoding')
  })

  it('says to who has its bytes what has to be said again, and no more', async () => {
    const more = {
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src 'none'",
      'surrogate-key': 'list',
      vary: 'Accept-Encoding',
    }
    const { known } = await new PreparedAnswer(200, { ...head, ...more }, body).prepare('gzip')
    expect(known).toEqual({
      'access-control-allow-origin': '*',
      vary: 'Accept-Encoding',
      'cache-control': head['cache-control'],
      etag: '"one-gzip"',
      'last-modified': changed,
    })
  })

  it.each([
    [{ 'if-none-match': '"one-gzip"' }, true],
    [{ 'if-none-match': 'W/"one-gzip", "two"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"one"' }, false],
    // The tag is the more exact of the two, and asked alone.
    [{ 'if-none-match': '"two"', 'if-modified-since': changed }, false],
    [{ 'if-modified-since': changed }, true],
    [{ 'if-modified-since': 'Mon, 02 Mar 2026 00:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{}, false],
  ])('is known to who says %j: %s', async (said, isKnown) => {
    expect(answer.isKnownTo(said, await answer.prepare('gzip'))).toBe(isKnown)
  })

  it.each([
    ['Mon, 02 Mar 2026 01:00:00 GMT', true],
    ['Mon, 02 Mar 2026 02:30:00 GMT', false],
    ['Mon, 02 Mar 2026 03:00:00 GMT', true],
    ['Mon, 02 Mar 2026 04:00:00 GMT', true],
  ])('that outlived a revision is known since %s: %s', async (since, isKnown) => {
    const revisedAt = Date.parse('Mon, 02 Mar 2026 03:00:00 GMT')
    const old = new PreparedAnswer(200, head, body, revisedAt)
    const said = { 'if-modified-since': since }
    expect(old.isKnownTo(said, await old.prepare('identity'))).toBe(isKnown)
  })

  it('of a second that is not over is not taken for what was sent within it', async () => {
    const second = Math.floor(Date.now() / 1_000)
    const young = new PreparedAnswer(
      200,
      { ...head, 'last-modified': new Date((second - 1) * 1_000).toUTCString() },
      body,
    )
    const said = { 'if-modified-since': new Date((second - 1) * 1_000).toUTCString() }
    expect(young.isKnownTo(said, await young.prepare('identity'))).toBe(false)
  })

  it('that is a refusal is always given', async () => {
    const refusal = new PreparedAnswer(404, head, body)
    expect(refusal.isKnownTo({ 'if-none-match': '*' }, await refusal.prepare('br'))).toBe(false)
  })
})
