import fc from 'fast-check'

const anEmptyField = fc.oneof(
  fc.constantFrom('id', 'name', 'createdAt').map((path) => ({ [path]: {} })),
  fc.constantFrom('like', 'contains').map((operator) => ({ name: { [operator]: '' } })),
  fc.constantFrom([], ['']).map((list) => ({ id: { not_in: list } })),
)

const { question } = fc.letrec<{ question: object | string }>((tie) => ({
  question: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom({}, { and: [] }, { or: [] }, { and: [''] }, { or: [''] }, { OR: [{}] }),
    anEmptyField,
    fc
      .tuple(fc.constantFrom('and', 'or', 'AND', 'OR'), fc.array(tie('question'), { maxLength: 3 }))
      .map(([joined, parts]) => ({ [joined]: parts })),
    fc.constant(''),
  ),
}))

/** A `where` that everything answers, in one of the many shapes that hold no condition. */
export const anEmptyQuestion = question

/** One that not everything answers. */
export const aCondition: fc.Arbitrary<object> = fc.constantFrom(
  { id: { equals: 'một' } },
  { id: { in: ['một', 'hai'] } },
  { name: { like: 'a' } },
  { name: { exists: false } },
  { name: { equals: '' } },
  { id: { not_in: ['một'] } },
)
