import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteKinds } from '../../../src/domain/notes/kinds.ts'
import { problems } from '../../../src/domain/problems.ts'
import { publicFields } from '../../../src/domain/publicFields.ts'
import { roles } from '../../../src/domain/roles.ts'
import { reservedSlugs } from '../../../src/domain/text/slug.ts'
import {
  basisLabels,
  correctionKindLabels,
  kindLabels,
} from '../../../src/domain/workflow/choices.ts'
import { states } from '../../../src/domain/workflow/states.ts'
import { warningCodes } from '../../../src/domain/importWarnings.ts'

const page = readFileSync('docs/contract.md', 'utf8')

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

/** What the rules of the workflow refuse with. */
const refusals = sourcesIn('src/domain/workflow')
  .flatMap((source) => [...source.matchAll(/\bcode: '(\w+)'/g)])
  .map(([, code = '']) => code)

const named: Record<string, readonly string[]> = {
  'code of a refused move': refusals,
  'code of an error': Object.keys(problems),
  'public field': Object.values(publicFields).flat(),
  'reserved slug': [...reservedSlugs],
  'doubt of the import': warningCodes,
  state: Object.keys(states),
  role: Object.keys(roles),
  'kind of a note': Object.keys(noteKinds),
  basis: Object.keys(basisLabels),
  'kind of an update': Object.keys(kindLabels),
  'kind of a correction': Object.keys(correctionKindLabels),
}

describe('docs/contract.md', () => {
  it.each(Object.keys(named))('names every %s', (what) => {
    const all = [...new Set(named[what])]
    expect(all.length).toBeGreaterThan(2)
    expect(all.filter((one) => !new RegExp(`\\b${one}\\b`).test(page))).toEqual([])
  })

  it('names every command of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
    expect(Object.keys(scripts).filter((name) => !page.includes(name))).toEqual([])
  })

  it('has every section that source and tests cite', () => {
    const cited = [...sourcesIn('src'), ...sourcesIn('tests')]
      .flatMap((source) => [...source.matchAll(/contract(?:'s)?\s+(?:\*\s+)?§(\d)/gi)])
      .map(([, number = '']) => number)
    expect(cited.length).toBeGreaterThan(50)
    expect([...new Set(cited)].filter((number) => !page.includes(`\n## ${number} `))).toEqual([])
  })

  it('leads to pages and headings that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
    const lost = links.filter(([, file = '', anchor]) => {
      const text = file === '' ? page : readFileSync(join('docs', file), 'utf8')
      return anchor !== undefined && !anchorsOf(text).includes(anchor)
    })
    expect(lost.map(([link]) => link)).toEqual([])
  })
})

/** As they are made of headings where the repository is read. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
