import type { Context } from '@tenderlight/compliance/evaluate'
import type { Columns } from '@tenderlight/compliance/simulate/columns'
import { columnsIn } from '@tenderlight/compliance/simulate/population'
import { simulate } from '@tenderlight/compliance/simulate/simulate'
import { trialOf } from '@tenderlight/compliance/simulate/trial'
import type { Trial } from '@tenderlight/compliance/simulate/trial'
import type { TrialAsked } from './messages.ts'

/** What other figures would do to those procurements that are asked for; each names its unit's key as its buyer. */
export function trialOver(procurements: Columns, context: Context, { changes, population }: TrialAsked): Trial {
  const columns = columnsIn(procurements, population)
  return trialOf(simulate(columns, context, changes), columns)
}
