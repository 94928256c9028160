import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { createContext, Script } from 'node:vm'

const length = 2 * 1024 * 1024
/** A step for each letter takes a hundredth of it; a step for each pair of letters would take hours. */
const patience = 5_000

type Expression = { source: string; flags: string }

/** Every expression that stands in the sources; generated ones run on what we have written ourselves. */
const expressions = new Map<string, Expression>()
/** Files that put an expression together from parts: their linter has looked at, for none of them reads a long text. */
const composed: string[] = []

for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(file) || file.startsWith('migrations')) continue
  const text = readFileSync(join('src', file), 'utf8')
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)]
      expressions.set(node.text, { source, flags })
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') composed.push(file)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
}

/**
 * What may make it go back again and again: each sign and each word of the expression itself and some of the usual
 * kinds, over and over, behind any of its words, with an end that does not fit.
 */
const attacksOn = ({ source }: Expression): { begin: string; unit: string }[] => {
  const words = source
    .replace(/\\[pPbBdDwWsSkux](?:\{[^}]*\})?|\(\?<?[\w:=!]*>?/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const signs = source.replace(/\\./g, (escaped) => escaped.charAt(1))
  const units = new Set(['a', 'Á', '1', ' ', '\n', '\t', ...words, ...signs])
  const begins = new Set(['', '(', ...words.slice(0, 3)])
  return [...begins].flatMap((begin) => [...units].map((unit) => ({ begin, unit })))
}

const context = createContext({ source: '', flags: '', text: '' })
const script = new Script("text.replace(new RegExp(source, flags), '')")

/** Milliseconds, or for ever. */
const timeOf = (expression: Expression, begin: string, unit: string, most: number): number => {
  const text = `${begin}${unit.repeat(Math.ceil(most / unit.length))}\0`
  const began = performance.now()
  try {
    Object.assign(context, { ...expression, text })
    script.runInContext(context, { timeout: patience })
    return performance.now() - began
  } catch {
    return Infinity
  }
}

/** How long two megabytes take of what takes longest of a few thousand letters. */
const worstOf = (expression: Expression): number => {
  let worst = { begin: '', unit: 'a', time: 0 }
  for (const { begin, unit } of attacksOn(expression)) {
    const time = timeOf(expression, begin, unit, 8_000)
    if (time === Infinity) return time
    if (time > worst.time) worst = { begin, unit, time }
  }
  return timeOf(expression, worst.begin, worst.unit, length)
}

describe('an expression that meets what somebody has sent', () => {
  it('is found wherever it stands', () => {
    expect(expressions.size).toBeGreaterThan(80)
    expect([...new Set(composed)].sort()).toEqual([
      // Of at most five hundred characters that somebody seeks, each a class of its own.
      'database/mongodb/askInMongo.ts',
      'domain/moment.ts',
      'importer/credit.ts',
    ])
  })

  it.each([...expressions.keys()])(
    'takes no longer than its length for two megabytes: %s',
    (name) => {
      expect(worstOf(expressions.get(name) ?? never)).toBeLessThan(patience)
    },
  )

  it.each([/a.*b$/, /\s+$/, /^(a+)+$/])(
    'would be told from one that takes longer: %s',
    ({ source, flags }) => {
      expect(worstOf({ source, flags })).toBe(Infinity)
    },
    60_000,
  )
})

const never: Expression = { source: '', flags: '' }
