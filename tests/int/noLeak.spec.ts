import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newMarks, wordOf } from '../support/leak/marks.ts'
import {
  aGarden,
  type Garden,
  plant,
  plantTold,
  replant,
  type Stranger,
  type Told,
} from '../support/leak/plant.ts'
import { type Question, questionsAbout } from '../support/leak/questions.ts'
import { differenceOf, type Secrets, tracesIn, wordsOf } from '../support/leak/traces.ts'
import { twinsOf } from '../support/leak/twinQuestions.ts'
import { sampled } from '../support/matrix.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'

/** Some questions of each kind; a person who changes who sees what asks for more, and from another seed. */
const runs = Number(process.env.LEAK_QUESTIONS ?? 50)
const seed = Number(process.env.LEAK_SEED ?? 20261127)

const first = newMarks(0, 2031)
const second = newMarks(1, 2031)
const told = [0, 1].map((turn) => ({
  names: newMarks(turn, 2033),
  photos: newMarks(turn, 2035),
})) as [Told, Told]

const everyStranger = ['anybody', 'frontend', 'reporter', 'deskOfSection'] as const
const readers = ['anybody', 'frontend'] as const
const colleagues = ['reporter', 'deskOfSection'] as const
const isColleague = (name: Stranger): boolean => colleagues.some((one) => one === name)

/** Who is asked a question: a program with a key answers as anybody does, and so is asked few. */
const isAsked = (name: Stranger, index: number): boolean =>
  (index + seed) % { anybody: 1, frontend: 8, reporter: 3, deskOfSection: 3 }[name] === 0

type Answers = Map<string, string>
type Time = 'before' | 'planted' | 'changed'

let newsroom: Newsroom
let garden: Garden
let questions: Question[]
const answers: Record<Time, Partial<Record<Stranger, Answers>>> = {
  before: {},
  planted: {},
  changed: {},
}

const nameOf = ({ method, path, body }: Question): string =>
  `${method} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`

const ask = async (name: Stranger, { method, path, body }: Question): Promise<string> =>
  wordsOf(await garden.strangers[name].call(method, path, body), path)

async function askAll(time: Time, names: readonly Stranger[]): Promise<void> {
  for (const name of names) {
    const given: Answers = new Map()
    for (const [index, question] of questions.entries())
      if (isAsked(name, index)) given.set(nameOf(question), await ask(name, question))
    answers[time][name] = given
  }
}

beforeAll(async () => {
  newsroom = await startNewsroom()
  garden = await aGarden(newsroom)
  const guesses = [first, second, ...told.flatMap(({ names, photos }) => [names, photos])].flatMap(
    (marks) => [marks.root, ...[1, 2, 3, 40, 41, 80].map((n) => wordOf(marks, n))],
  )
  const known = { ...garden.open, guesses }
  questions = sampled(questionsAbout(newsroom.payload.config, known, { runs, seed }))
  await askAll('before', readers)
  await plantTold(garden, first, told[0])
  await askAll('before', colleagues)
  await plant(garden, first)
  await askAll('planted', everyStranger)
  await replant(garden, second)
  await askAll('changed', colleagues)
  await plantTold(garden, second, told[1])
  await askAll('changed', readers)
}, 1_200_000)

afterAll(() => newsroom?.close())

/** What each may know all the same: colleagues one another's names, and all photos. */
const isToldTo = (name: Stranger, kind: string): boolean =>
  ['users', 'images'].includes(kind) && isColleague(name)

const secretsOf = (name: Stranger): Secrets => {
  const hidden = Object.entries(garden.hidden).filter(([kind]) => !isToldTo(name, kind))
  return {
    ids: new Set(hidden.flatMap(([, ids]) => ids)),
    marks: [
      ...[first, second],
      ...(isToldTo(name, 'users') ? [] : told.map(({ names }) => names)),
      ...(isToldTo(name, 'images') ? [] : told.map(({ photos }) => photos)),
    ],
  }
}

describe.each(everyStranger)('%s', (name) => {
  it.each(['planted', 'changed'] as const)('reads nothing of what is hidden: %s', (time) => {
    const hidden = secretsOf(name)
    const leaks = [...(answers[time][name] ?? [])].flatMap(([asked, words]) => {
      const traces = tracesIn(words, hidden, asked)
      return traces.length > 0 ? [`${asked} → ${traces.slice(0, 5).join(', ')}`] : []
    })
    expect(leaks).toEqual([])
  })

  it.each(['planted', 'changed'] as const)('is answered as before, to the byte: %s', (time) => {
    const others = [...(answers[time][name] ?? [])].flatMap(([asked, words]) => {
      const difference = differenceOf(answers.before[name]?.get(asked) ?? '', words)
      return difference === null ? [] : [{ asked, difference }]
    })
    expect(others).toEqual([])
  })

  it('cannot tell what is hidden from what is not there', async () => {
    const all = sampled(twinsOf(newsroom.payload.config, garden.hidden))
    const others: object[] = []
    for (const { hidden, absent, same } of all.filter(
      ({ kind }, index) => !isToldTo(name, kind) && (name !== 'frontend' || index % 8 === 0),
    )) {
      const difference = differenceOf(same(await ask(name, hidden)), same(await ask(name, absent)))
      if (difference !== null) others.push({ asked: nameOf(hidden), difference })
    }
    expect(others).toEqual([])
  }, 600_000)
})
