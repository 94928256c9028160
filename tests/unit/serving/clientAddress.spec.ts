import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { IncomingMessage } from 'node:http'
import { clientHeader, clientOf, nameClient } from '../../../src/throttle/clientAddress.ts'

describe('the address of a client', () => {
  it.each([
    ['is whoever opened the connection', '192.0.2.1', undefined, 0, '192.0.2.1'],
    ['does not heed a header that no proxy of ours wrote', '192.0.2.1', '10.0.0.1', 0, '192.0.2.1'],
    ['is whom our proxy was called by', '10.0.0.1', '198.51.100.7', 1, '198.51.100.7'],
    [
      'does not heed what a caller wrote before',
      '10.0.0.1',
      '1.2.3.4, 198.51.100.7',
      1,
      '198.51.100.7',
    ],
    [
      'is found behind two proxies',
      '10.0.0.1',
      '1.2.3.4, 198.51.100.7, 10.0.0.2',
      2,
      '198.51.100.7',
    ],
    ['is the furthest one known when fewer proxies wrote', '10.0.0.1', '10.0.0.2', 3, '10.0.0.2'],
    ['stops at what is no address', '10.0.0.1', '1.2.3.4, unknown, 10.0.0.2', 3, '10.0.0.2'],
    ['is the proxy when it wrote nothing', '10.0.0.1', '', 1, '10.0.0.1'],
    ['has no port', '10.0.0.1', '198.51.100.7:51234', 1, '198.51.100.7'],
    ['of IPv6 has no port either', '10.0.0.1', '[2001:db8:1:2::7]:51234', 1, '2001:db8:1:2::/64'],
    ['is the same in the notation of IPv6', '::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
    ['is the same however that is written', '10.0.0.1', '[::FFFF:c000:201]:443', 1, '192.0.2.1'],
    ['is the same with all its zeros', '0:0:0:0:0:ffff:c0a8:00ff', undefined, 0, '192.168.0.255'],
    [
      'is the network of a subscriber of IPv6',
      '2001:db8:1:2:aaaa::1',
      undefined,
      0,
      '2001:db8:1:2::/64',
    ],
    ['is that network however short it is written', '2001:db8::1', undefined, 0, '2001:db8::/64'],
    ['is without the name of an interface', 'fe80::1%eth0', undefined, 0, 'fe80::/64'],
    ['is without it whatever that is called', 'fe80::1%br-lan.7', undefined, 0, 'fe80::/64'],
    ['is nobody’s when the connection is gone', '', undefined, 0, ''],
  ])('%s', (_, caller, forwarded, proxies, client) => {
    expect(clientOf(caller, forwarded, proxies)).toBe(client)
  })

  it('is one for all addresses of a network of IPv6, however they are written', () => {
    const group = fc.nat({ max: 0xffff }).map((value) => value.toString(16))
    const four = fc.tuple(group, group, group, group).map((groups) => groups.join(':'))
    fc.assert(
      fc.property(four, four, four, fc.boolean(), (network, one, other, isLoud) => {
        fc.pre(network !== '0:0:0:0')
        const written = `${network}:${other}`
        const named = clientOf(`${network}:${one}`, undefined, 0)
        expect(named).toMatch(/^[0-9a-f:]+::\/64$/)
        expect(clientOf(isLoud ? written.toUpperCase() : written, undefined, 0)).toBe(named)
      }),
    )
  })

  it('is found in whatever Node takes for an address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.ipV4()), (address) => {
        expect(clientOf(address, undefined, 0)).toMatch(/^(?:[0-9a-f:]+\/64|[0-9.]+)$/)
      }),
    )
  })

  it('is noted over whatever the caller wrote there', () => {
    const request = {
      headers: { [clientHeader]: '1.2.3.4' },
      socket: { remoteAddress: '192.0.2.1' },
    } as unknown as IncomingMessage
    nameClient(request, 0)
    expect(request.headers[clientHeader]).toBe('192.0.2.1')
  })
})
