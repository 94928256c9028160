import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { drawWorkflow } from '../../../src/scripts/drawWorkflow.ts'

it('docs/workflow.md is drawn from the table', () => {
  expect(readFileSync('docs/workflow.md', 'utf8')).toBe(drawWorkflow())
})
