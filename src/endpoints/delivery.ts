import { GraphQLJSON } from '@payloadcms/graphql/types'
import type { Config, PayloadRequest } from 'payload'
import { editionOf } from '../delivery/Edition.ts'
import { findArticle } from '../delivery/findArticle.ts'
import type { Found } from '../delivery/found.ts'
import { findHome } from '../delivery/home.ts'
import { latestArticles } from '../delivery/latestArticles.ts'
import { schemas } from '../delivery/openApi/schemas.ts'
import type { ArticlePage, CardList } from '../delivery/shapes.ts'
import { problem } from '../errors/problem.ts'
import { typesFrom } from './typesFrom.ts'

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
type Context = { req: PayloadRequest }
type PageAsked = { slug?: string | null; id?: string | null }
type ListAsked = {
  category?: string | null
  topic?: string | null
  author?: string | null
  limit?: number | null
  after?: string | null
}

/** What readers get over GraphQL: the answers of /api/v1, field by field. */
export const deliveryQueries: Extension = (graphql) => {
  const typeNamed = typesFrom(graphql, GraphQLJSON, schemas)
  const text = { type: graphql.GraphQLString }
  return {
    articlePage: {
      type: typeNamed('ArticlePage'),
      args: { slug: text, id: text },
      resolve: (_: unknown, asked: PageAsked, { req }: Context) => articlePage(req, asked),
    },
    latestArticles: {
      type: new graphql.GraphQLNonNull(typeNamed('ArticleList')),
      args: {
        category: text,
        topic: text,
        author: text,
        limit: { type: graphql.GraphQLInt },
        after: text,
      },
      resolve: (_: unknown, asked: ListAsked, { req }: Context) => articleList(req, asked),
    },
    homePage: {
      type: new graphql.GraphQLNonNull(typeNamed('Home')),
      resolve: async (_: unknown, __: unknown, { req }: Context) =>
        given(req, await findHome(await editionOf(req.payload))),
    },
  }
}

/** Of a former slug the present article; of nothing, null. */
const articlePage = async (
  req: PayloadRequest,
  { slug, id }: PageAsked,
): Promise<ArticlePage | null> => {
  const named = id ?? slug
  if (named === null || named === undefined) throw problem('invalid', req, { path: 'slug' })
  const edition = await editionOf(req.payload)
  const found = await findArticle(edition, named)
  const present =
    found.outcome === 'moved' ? await findArticle(edition, found.present.name ?? '') : found
  return present.outcome === 'absent' ? null : given(req, present)
}

const articleList = async (req: PayloadRequest, asked: ListAsked): Promise<CardList> => {
  const list = {
    category: asked.category ?? null,
    topic: asked.topic ?? null,
    author: asked.author ?? null,
    limit: asked.limit === null || asked.limit === undefined ? null : String(asked.limit),
    after: asked.after ?? null,
  }
  const edition = await editionOf(req.payload)
  const found = await latestArticles(edition, list)
  return given(
    req,
    found.outcome === 'moved'
      ? await latestArticles(edition, { ...list, ...found.present })
      : found,
  )
}

/** @throws where there is nothing to give: `gone`, `notFound`, or `invalid` with the argument. */
const given = <Value>(req: PayloadRequest, found: Found<Value>): Value => {
  switch (found.outcome) {
    case 'found':
      return found.value
    case 'gone':
      throw problem('gone', req)
    case 'invalid':
      throw problem('invalid', req, { path: found.parameter })
    case 'moved':
    case 'absent':
      throw problem('notFound', req)
  }
}
