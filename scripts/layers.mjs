// Part of `npm run check`: the floors and all else that .dependency-cruiser.cjs asks, and no circle of folders.
import { cruise, format } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const { output } = await cruise(
  ['src', 'tests', 'payload.config.ts'],
  await extractOptions('./.dependency-cruiser.cjs'),
  {},
  { tsConfig: extractTSConfig('tsconfig.json') },
)
const report = await format(output, { outputType: 'err' })
console.log(report.output)

/** Of each folder, what it holds directly: which file or folder there imports which, `a b` for each pair. */
const imports = new Map()
for (const { source, dependencies } of output.modules)
  for (const { resolved } of dependencies) {
    const [from, to] = [source.split('/'), resolved.split('/')]
    const at = from.findIndex((part, i) => part !== to[i])
    const folder = from.slice(0, at).join('/')
    if (at < 1 || !/^(src|tests)/.test(folder)) continue
    if (!imports.has(folder)) imports.set(folder, new Map())
    const within = imports.get(folder)
    within.set(from[at], (within.get(from[at]) ?? new Set()).add(to[at]))
  }

/** Whatever is reached from itself stands in a circle. */
const circleOf = (within) =>
  [...within.keys()].filter((start) => {
    const reached = new Set()
    const next = [...within.get(start)]
    for (let one = next.pop(); one !== undefined; one = next.pop())
      if (!reached.has(one)) next.push(...(reached.add(one) && (within.get(one) ?? [])))
    return reached.has(start)
  })

const circles = [...imports].flatMap(([folder, within]) => {
  const circle = circleOf(within)
  return circle.length === 0
    ? []
    : [`${folder}: ${circle.join(', ')} import each other in a circle`]
})
for (const circle of circles) console.error(circle)
process.exitCode = report.exitCode !== 0 || circles.length > 0 ? 1 : 0
