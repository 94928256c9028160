import type { Language } from '../../../domain/language.ts'
import { isSealed, isState } from '../../../domain/workflow/states.ts'
import type { Values } from '../../../domain/merge.ts'
import { differsInSealed } from '../../../workflow/sealedText.ts'
import { ask, readMoves } from '../moveRequests.ts'

/** The approval that a save would break, and the schedule with it; names as far as the reader may know them. */
export type Approval = {
  approver: string | null
  approvedAt: string | null
  /** When it was to be published; null where it was not scheduled. */
  publishAt: string | null
  /** Whoever is told, without the reader. */
  told: string[]
}

/** Whether what is typed takes an approved article back to review, as the server will judge it. */
export const breaksApproval = (base: Values, typed: Values): boolean =>
  isState(base.state) && isSealed(base.state) && differsInSealed(withRows(base), withRows(typed))

/** A form has the number of its rows where a list has none. */
const withRows = (values: Values): Values =>
  Array.isArray(values.bylines) ? values : { ...values, bylines: [] }

type Asked = { api: string; id: string; language: Language; publishAt: unknown; reader: string }

/** Whose approval it is, and whose schedule. */
export async function readApproval({
  api,
  id,
  language,
  publishAt,
  reader,
}: Asked): Promise<Approval> {
  const { history = [] } = (await readMoves(`${api}/articles/${id}/moves`, language)) ?? {}
  const isScheduled = typeof publishAt === 'string' && publishAt !== ''
  const approval = history.find(({ move }) => move === 'approve')
  const schedule = isScheduled ? history.find(({ move }) => move === 'schedule') : undefined
  const concerned = [approval?.actor, schedule?.actor].filter((one) => typeof one === 'string')
  const names = await namesOf([...new Set(concerned)], { api, language })
  return {
    approver: names.get(approval?.actor ?? '') ?? null,
    approvedAt: approval?.at ?? null,
    publishAt: isScheduled ? publishAt : null,
    told: [...names].flatMap(([user, name]) => (user === reader ? [] : [name])),
  }
}

async function namesOf(
  ids: readonly string[],
  { api, language }: Pick<Asked, 'api' | 'language'>,
): Promise<Map<string, string>> {
  const query = new URLSearchParams({
    depth: '0',
    'select[name]': 'true',
    'where[id][in]': ids.join(','),
  })
  const response =
    ids.length === 0 ? null : await ask(`${api}/users?${query}`, language, { method: 'GET' })
  const { docs } = response?.ok
    ? ((await response.json()) as { docs: { id: string; name: string }[] })
    : { docs: [] }
  return new Map(docs.map(({ id, name }) => [id, name]))
}
