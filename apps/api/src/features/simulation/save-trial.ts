import { randomUUID } from 'node:crypto'
import { figureNow } from '@tenderlight/compliance/simulate/figure-now'
import type { KeptResult, SaveTrial, ShownTrial, TrialInput } from '@tenderlight/contracts/simulation'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { insertSimulation } from '@tenderlight/db/repositories/simulations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { projectionVersion } from '../../record/projection-version.ts'
import type { Actor } from '../../session/actor.ts'
import { tryFigures } from './try-figures.ts'

/**
 * Keeps a trial as the reader saw it, reckoned once more. Throws `Refused`: `changed-meanwhile` where it would come out otherwise
 * now, `busy` while the records are on their way, and what `tryFigures` throws.
 */
export async function saveTrial(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { name, seen, tried }: SaveTrial,
): Promise<{ id: string }> {
  const again = await tryFigures(deps, actor, today, tried)
  if (again.trial === null) throw new Refused('busy')
  if (again.seen !== seen) throw new Refused('changed-meanwhile')
  return keepTrial(deps, actor, today, { name, tried, trial: again.trial })
}

/** Puts a trial beside those that are kept, with what it was judged with. */
export async function keepTrial(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { name, tried, trial }: { readonly name: string; readonly tried: TrialInput; readonly trial: ShownTrial },
): Promise<{ id: string }> {
  const { districtId, personId } = actor
  const context = await contextFor(deps, actor, today)
  const { calendar } = context
  const madeWith = {
    calendar: { version: calendar.version, coveredThrough: calendar.coveredThrough },
    rules: projectionVersion(context),
  }
  const result: KeptResult = {
    figures: figuresOf(deps, today, tried),
    unit: (await listOrganisations(deps.db, districtId)).find(({ id }) => id === tried.unit)?.name ?? null,
    trial,
  }
  return deps.db.transaction().execute(async (trx) => {
    const id = randomUUID()
    const at = deps.now()
    const { asOf, procurements } = trial
    const kept = { id, name, asOf, procurements, tried, madeWith, result, madeAt: at, madeBy: personId }
    await insertSimulation(trx, districtId, kept)
    const after = { name, tried, madeWith, result }
    await appendLog(trx, byActor(actor), at, { kind: 'simulation', id, label: name, after })
    return { id }
  })
}

/** The figures as they stood on the day, beside those that were tried. */
function figuresOf(
  { rulebook }: Pick<Deps, 'rulebook'>,
  day: CivilDate,
  { changes }: TrialInput,
): KeptResult['figures'] {
  const rules = new Map(rulebook.rules.map((rule) => [rule.id, rule]))
  return changes.map((change) => {
    const rule = rules.get(change.rule)
    return { ...change, before: rule === undefined ? null : figureNow(rule, change.part, day) }
  })
}
