import type { choicesInput, choicesOutput } from '@tenderlight/contracts/budget'
import { newestBudgetLines } from '@tenderlight/db/repositories/budget-lines'
import { usesOfYear } from '@tenderlight/db/repositories/budget-use'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { findSubmission } from '@tenderlight/db/repositories/submissions'
import type { Fen } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reach } from '../../record/reach.ts'
import { actingAs, reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * The lines that a project, a submission or a new intention may be linked to, newest year first, each with what all others
 * take of it. Throws `Refused` `not-found`.
 */
export async function choices(
  deps: Deps,
  actor: Actor,
  { key, submission }: z.output<typeof choicesInput>,
): Promise<z.input<typeof choicesOutput>> {
  const { districtId } = actor
  const organisationId = await unitOf(deps, actor, key, submission)
  const [unit] = await listOrganisations(deps.db, districtId, [organisationId])
  const lines = await newestBudgetLines(deps.db, districtId, [organisationId])
  const used = new Map<number, ReadonlyMap<string, Fen>>()
  for (const year of new Set(lines.map(({ fiscal_year }) => fiscal_year))) {
    used.set(year, await usesOfYear(deps.db, { districtId, organisationId, year }, key))
  }
  return {
    unit: unit?.name ?? '',
    lines: lines.map(({ fiscal_year: year, code, name, amount }) => ({
      year,
      code,
      name,
      amount,
      used: used.get(year)?.get(code) ?? 0,
    })),
  }
}

async function unitOf(
  deps: Deps,
  actor: Actor,
  key: string | undefined,
  submission: string | undefined,
): Promise<string> {
  if (key !== undefined) return (await reach(deps.db, actor, key)).organisationId
  if (submission === undefined) return (actingAs(actor, 'intentions.submit') ?? actor).organisationId
  const found = await findSubmission(deps.db, actor.districtId, submission)
  if (found === undefined || !reachesUnit(actor.reach, found.organisationId)) throw new Refused('not-found')
  return found.organisationId
}
