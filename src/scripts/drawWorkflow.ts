import { andUp, desk } from '../domain/roles.ts'
import { describeWorkflow, type WorkflowTable } from '../domain/workflow/describe.ts'
import { moves, rowOf, type Who } from '../domain/workflow/moves.ts'
import { states } from '../domain/workflow/states.ts'

type Row = WorkflowTable['moves'][number]

/** The text of `docs/workflow.md`, drawn from the table of moves (a test keeps the file as it is drawn). */
export const drawWorkflow = (): string => {
  const table = describeWorkflow()
  return `# The workflow

Drawn from the table in \`src/domain/workflow/moves.ts\` by \`npm run generate\`; change it there.

## States

State of the version being worked on. Whether readers see a version is a second axis: a live article stays
as it is while its next version is worked on.

| state | | |
| --- | --- | --- |
${table.states.map(({ state, label }) => `| \`${state}\` | ${label.vi} | ${label.en} |`).join('\n')}

\`\`\`mermaid
stateDiagram-v2
${arrows().join('\n')}
\`\`\`

## Moves

“Live” says whether readers must see the article (required), or must not (forbidden). What a move needs is
given with it (first, in italics) or has to be true, by the names of the rules in
\`src/domain/workflow/guards.ts\`.

| move | | from → to | by | live | needs |
| --- | --- | --- | --- | --- | --- |
${table.moves.map(rowText).join('\n')}

\`correct\` and \`assign\` leave the state as it is. \`publishOnTime\` is made by the clock alone, \`breakSeal\`
by an edit of sealed content.
`
}

const rowText = ({ move, label, live, needs }: Row): string => {
  const { arms, inputs } = rowOf(move)
  const given = new Map<string, string>(
    inputs.map(({ name, when }) => [name, when ? `_${name}_ while live` : `_${name}_`]),
  )
  const cells = [
    `\`${move}\``,
    label.vi,
    arms.map(({ from, to }) => `${from.join(', ')} → ${to}`).join(' · '),
    arms.map(({ by }) => people(by)).join(' · '),
    live ?? '',
    needs.map((name) => given.get(name) ?? name).join(', '),
  ]
  return `| ${cells.join(' | ')} |`
}

/** “Editor and up” where that is what a list of roles means. */
const people = (by: readonly Who[]): string => {
  const lowest = desk.find((role) => andUp(role).every((one) => by.includes(one)))
  if (!lowest || lowest === 'chief') return by.join(', ')
  const others = by.filter((who) => !desk.some((role) => role === who))
  return [...others, `${lowest} and up`].join(', ')
}

/** One arrow for each way from state to state; moves of one way share it. */
const arrows = (): string[] => {
  const ways = new Map<string, string[]>()
  for (const [move, { arms }] of Object.entries(moves))
    for (const { from, to } of arms)
      for (const state of from) {
        if (to === 'same' || move === 'withdraw' || move === 'discard') continue
        const way = `${state} --> ${to}`
        ways.set(way, [...new Set([...(ways.get(way) ?? []), move])])
      }
  return [
    `  [*] --> ${Object.keys(states)[0]}`,
    ...[...ways].map(([way, made]) => `  ${way}: ${made.join(', ')}`),
    '  note right of published: withdraw and discard lead here or away from wherever a live article is worked on',
  ]
}
