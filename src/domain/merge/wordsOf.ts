import { alike } from './alike.ts'

/** A run of words, and whether it stands only in this reading. */
export type Words = { text: string; isNew: boolean }

/** A text with what its former reading did not say marked. */
export function wordsOf(text: string, former: string): Words[] {
  const [words, before] = [split(text), split(former)]
  const spoken = (all: string[]) => all.map((word) => word.trim())
  const kept = new Set(alike(spoken(before), spoken(words)).map(([, at]) => at))
  return words.reduce<Words[]>((runs, word, at) => {
    const isNew = !kept.has(at)
    const last = runs.at(-1)
    if (last?.isNew === isNew) last.text += word
    else runs.push({ text: word, isNew })
    return runs
  }, [])
}

/** Words with the white space after them. */
const split = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []
