import { describe, expect, it } from '@jest/globals'
import { acceptedRevisions } from '../../../src/domain/workflow/ifMatch.ts'

describe('If-Match', () => {
  it.each<[string, string | null | undefined, number[] | null]>([
    ['absent', null, null],
    ['empty', ' ', null],
    ['any', '*', null],
    ['one tag', '"7"', [7]],
    ['a bare number', '7', [7]],
    ['several tags', '"7" ,"12"', [7, 12]],
    ['a weak tag', 'W/"7"', []],
    ['a weak tag beside a strong one', 'W/"7", "8"', [8]],
    ['a tag of another kind', '"abc"', []],
    ['a tag within which there is a comma', '"7,8"', []],
    ['half a tag', '"7', []],
    ['more digits than a number holds', `"${'9'.repeat(16)}"`, []],
  ])('that is %s', (_, header, revisions) => {
    expect(acceptedRevisions(header)).toEqual(revisions)
  })
})
