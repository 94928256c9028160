import { resolveSrv } from 'node:dns/promises'
import { connect } from 'node:net'
import { SettingsError } from './readSettings.ts'

const patience = 5_000

type Host = { name: string; port: number }

/**
 * Calls the hosts of a MongoDB address, without logging in; one that answers is enough.
 * The driver itself would wait half a minute and then tell of its inner life.
 *
 * @throws {SettingsError} when none answers.
 */
export const checkMongo = async (url: string): Promise<void> => {
  // The address may name several hosts, which URL does not understand; what stands before @ is secret.
  const hosts = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)/.exec(url)?.[1] ?? ''
  try {
    const called = url.startsWith('mongodb+srv:')
      ? await resolveSrv(`_mongodb._tcp.${hosts}`)
      : hosts.split(',').map(hostOf)
    await Promise.any(called.map(answer))
  } catch {
    throw new SettingsError(`DATABASE_URL names a database that does not answer: ${hosts}.`)
  }
}

const hostOf = (text: string): Host => {
  const { hostname, port } = new URL(`tcp://${text}`)
  return { name: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 27_017) }
}

const answer = ({ name, port }: Host): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: name, port, timeout: patience })
    const end = (settle: () => void) => () => {
      socket.destroy()
      settle()
    }
    socket.on('connect', end(resolve))
    socket.on(
      'timeout',
      end(() => reject(new Error(`${name} is silent.`))),
    )
    socket.on(
      'error',
      end(() => reject(new Error(`${name} refuses.`))),
    )
  })
