import type { Access } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { hasRole, staff } from '../../domain/roles.ts'
import { refusalsOfEdit, seesWorkingVersion } from '../../domain/workflow/edit.ts'
import { standingOf } from '../../workflow/situationOf.ts'
import { workedOn } from '../../workflow/versions.ts'
import { isJudged } from './hooks/guardWrites.ts'

/** Whether the form lets one type: the rule itself is held by `guardWrites`, which says why not. */
export const mayEdit: Access = async ({ data, id, req }) => {
  const actor = actorOf(req)
  if (!actor || !hasRole(actor, ...staff)) return false
  if (id === undefined || isJudged(data)) return true
  const worked = await workedOn(req, String(id))
  if (!worked) return false
  const article = await standingOf(req, worked)
  return seesWorkingVersion({ actor, article }) && refusalsOfEdit({ actor, article }).length === 0
}
