/** A line at the foot of a terminal that says how far the work has come. */
export type Progress = {
  /** Prints a line above it. */
  say: (line: string) => void
  /** Draws how many of the sources are done. */
  show: (done: number, total: number) => void
  /** Takes it off the screen. */
  end: () => void
}

/** Where lines are printed; a bar is drawn only if it is a terminal. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

const width = 30
const clearLine = '\r\u001B[K'

/** Draws only on a terminal: in a file or a pipe there are the lines alone. */
export function progressOn(terminal: Terminal): Progress {
  if (!terminal.isTTY)
    return {
      say: (line) => terminal.write(`${line}\n`),
      show: () => undefined,
      end: () => undefined,
    }
  let drawn = ''
  return {
    say: (line) => terminal.write(`${clearLine}${line}\n${drawn}`),
    show: (done, total) => {
      const filled = total === 0 ? width : Math.round((done / total) * width)
      drawn = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`
      terminal.write(clearLine + drawn)
    },
    end: () => {
      drawn = ''
      terminal.write(clearLine)
    },
  }
}
