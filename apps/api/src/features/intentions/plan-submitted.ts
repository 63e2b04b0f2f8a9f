import type { PublishedNotice } from '@tenderlight/db/repositories/notices'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { planExemption } from './plan-exemption.ts'
import { planCorrection, planIntention } from './plan.ts'
import type { Plan, Unit } from './plan.ts'
import type { Form } from './planned-record.ts'

/** What a submission would put on record today: a correction, a project without an intention, or an intention. */
export function planSubmitted(
  trx: Transaction<Schema>,
  unit: Unit,
  form: Form,
  corrected: PublishedNotice | undefined,
): Promise<Plan> {
  if (corrected !== undefined) return planCorrection(trx, unit, corrected, form)
  const number = form.id ?? ''
  return form.exemption === undefined
    ? planIntention(trx, unit, number, form)
    : planExemption(trx, unit, number, form, form.exemption)
}
