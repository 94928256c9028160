import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The other program while it runs: what it has acknowledged so far, and ways to end it. */
export type OtherProgram = {
  /** Id of the piece → revision acknowledged last. */
  acknowledged: Map<string, number>
  /** Resolves when it has connected and begins to write. */
  ready: Promise<void>
  ended: Promise<number | null>
  /** As a power cut would: nothing is finished, nothing is closed. */
  kill: () => Promise<void>
}

/** Starts another program that writes to the same database. */
export const startOtherProgram = (
  databaseUrl: string,
  { pieces, savesOfEach }: { pieces: number; savesOfEach: number },
): OtherProgram => {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/int/database/otherProgram.ts',
      databaseUrl,
      String(pieces),
      String(savesOfEach),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  )
  const acknowledged = new Map<string, number>()
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const ready = new Promise<void>((resolve, reject) => {
    if (child.stdout === null) throw new Error('The other program cannot be heard.')
    createInterface(child.stdout).on('line', (line) => {
      const [id = '', revision] = line.split(' ')
      if (id === 'ready') resolve()
      else acknowledged.set(id, Number(revision))
    })
    void ended.then((code) => reject(new Error(`The other program ended with ${code}.`)))
  })
  return {
    acknowledged,
    ready,
    ended,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
