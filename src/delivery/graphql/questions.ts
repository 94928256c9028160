/** What readers may ask over GraphQL: the arguments of a question by their types, and what the answer is of. */
export type Question = {
  args: Readonly<Record<string, 'String' | 'Int'>>
  /** Its name among the shapes of /api/v1. */
  answer: string
  /** Whether there may be nothing to answer with. */
  isNullable: boolean
}

export const questions = {
  articlePage: {
    args: { slug: 'String', id: 'String' },
    answer: 'ArticlePage',
    isNullable: true,
  },
  latestArticles: {
    args: {
      category: 'String',
      topic: 'String',
      author: 'String',
      limit: 'Int',
      after: 'String',
    },
    answer: 'ArticleList',
    isNullable: false,
  },
  searchArticles: {
    args: {
      q: 'String',
      category: 'String',
      author: 'String',
      from: 'String',
      to: 'String',
      limit: 'Int',
      after: 'String',
    },
    answer: 'SearchPage',
    isNullable: false,
  },
  homePage: { args: {}, answer: 'Home', isNullable: false },
} as const satisfies Readonly<Record<string, Question>>

/** Arguments as they came: missing or null where nothing was said. */
export type Given = Readonly<Record<string, string | number | null | undefined>>

export type QuestionName = keyof typeof questions
