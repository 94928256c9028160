import { describe, expect, it, jest } from '@jest/globals'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { refuseUnreadable } from '../../../src/serving/refuseUnreadable.ts'

const ask = (url: string) => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const end = jest.spyOn(response, 'end')
  return { refused: refuseUnreadable({ url }, response), status: response.statusCode, end }
}

describe('an address', () => {
  it.each(['/api/v1/articles/%E0%A4%A', '/%', '/admin/%zz'])('%s is refused', (url) => {
    const { refused, status, end } = ask(url)
    expect([refused, status]).toEqual([true, 400])
    expect(end.mock.calls[0]?.[0]).toBe(
      '{"errors":[{"code":"malformed","message":"Yêu cầu không đúng dạng."}]}',
    )
  })

  it.each(['/', '/api/v1/articles/%00', '/b%C3%A0i.html', '/api/v1/articles?after=%E0%A4%A'])(
    '%s is let through',
    (url) => {
      expect(ask(url)).toMatchObject({ refused: false, status: 200 })
    },
  )
})
