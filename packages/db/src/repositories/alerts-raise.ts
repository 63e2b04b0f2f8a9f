import type { CivilDate } from '@tenderlight/law/civil-date'
import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { DueStep } from './alerts-due.ts'

/** An alert that this transaction put on record. */
export interface RaisedAlert {
  readonly id: string
  readonly procurementId: string
  readonly organisationId: string
  readonly step: DueStep
}

/**
 * Puts the steps on record and returns those that were not there before: of several sweeps at once, each alert is
 * returned to exactly one. Give the steps in a fixed order, so that concurrent sweeps do not lock each other out.
 */
export async function raiseAlerts(
  trx: Transaction<Schema>,
  districtId: string,
  steps: readonly DueStep[],
  raised: { readonly on: CivilDate; readonly at: Date },
): Promise<RaisedAlert[]> {
  if (steps.length === 0) return []
  const rows = steps.map((step) => ({
    district_id: districtId,
    id: randomUUID(),
    procurement_id: step.procurementId,
    organisation_id: step.organisationId,
    rule: step.rule,
    part: step.part,
    matter: step.matter,
    level: step.level,
    step: step.step,
    nth: step.step === 'reminder' ? step.nth : 0,
    trigger_on: step.triggerOn,
    due: step.due,
    raised_on: raised.on,
    raised_at: raised.at,
  }))
  const stepOf = new Map<string, DueStep | undefined>(rows.map(({ id }, index) => [id, steps[index]]))
  const inserted = await trx
    .insertInto('alerts')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'procurement_id', 'rule', 'part', 'matter', 'trigger_on', 'due', 'step', 'nth'])
        .doNothing(),
    )
    .returning('id')
    .execute()
  return inserted.flatMap(({ id }) => {
    const step = stepOf.get(id)
    return step === undefined
      ? []
      : [{ id, procurementId: step.procurementId, organisationId: step.organisationId, step }]
  })
}
