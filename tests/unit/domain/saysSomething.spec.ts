import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { saysSomething } from '../../../src/domain/saysSomething.ts'
import { aCondition, anEmptyQuestion } from '../../support/emptyQuestions.ts'

describe('a question', () => {
  it('says nothing in any of its empty shapes', () => {
    fc.assert(fc.property(anEmptyQuestion, (where) => !saysSomething(where)))
  })

  it('says something once a condition stands beside what is empty', () => {
    fc.assert(
      fc.property(aCondition, fc.array(anEmptyQuestion), (condition, empty) => {
        expect(saysSomething(condition)).toBe(true)
        expect(saysSomething({ and: [...empty, condition] })).toBe(true)
        expect(saysSomething({ AND: [...empty, { or: [condition, condition] }] })).toBe(true)
      }),
    )
  })

  it('says nothing where one of its alternatives does', () => {
    fc.assert(
      fc.property(aCondition, anEmptyQuestion, (condition, empty) => {
        expect(saysSomething({ or: [condition, empty] })).toBe(false)
      }),
    )
  })
})
