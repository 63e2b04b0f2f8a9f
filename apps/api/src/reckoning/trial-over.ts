import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { isInPopulation } from '@tenderlight/compliance/simulate/population'
import { simulate } from '@tenderlight/compliance/simulate/simulate'
import { ColumnsBuilder } from '@tenderlight/compliance/simulate/to-columns'
import { trialOf } from '@tenderlight/compliance/simulate/trial'
import type { Trial } from '@tenderlight/compliance/simulate/trial'
import type { TrialAsked } from './messages.ts'

/** What other figures would do to those of `procurements` that are asked for; each names its unit's key as its buyer. */
export function trialOver(
  procurements: Iterable<Procurement>,
  context: Context,
  { changes, population }: TrialAsked,
): Trial {
  const looked = new ColumnsBuilder()
  for (const one of procurements) if (isInPopulation(one, population)) looked.add(one)
  const columns = looked.done()
  return trialOf(simulate(columns, context, changes), columns)
}
