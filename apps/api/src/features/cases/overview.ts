import type { casesOverview } from '@tenderlight/contracts/cases'
import { countOpenCases } from '@tenderlight/db/repositories/case-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/** How many cases within the actor's reach, of one unit where `unit` is given, are open, by light, and what waits for the bureau. */
export async function overview(
  { db }: Pick<Deps, 'db'>,
  { districtId, reach }: Actor,
  today: CivilDate,
  unit: string | undefined,
): Promise<z.input<typeof casesOverview>> {
  const rows = await countOpenCases(db, { districtId, within: reach, today }, { unit })
  const sum = (is: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(is).reduce((all, { cases }) => all + cases, 0)
  const of = (light: (typeof rows)[number]['light']) => sum((row) => row.light === light)
  const lights = { green: of('green'), yellow: of('yellow'), red: of('red'), grey: of('grey') }
  return {
    open: sum(() => true),
    lights,
    overdue: lights.red,
    toReview: sum(({ stage }) => stage === 'to-review'),
    toIssue: sum(({ stage }) => stage === 'to-issue'),
  }
}
