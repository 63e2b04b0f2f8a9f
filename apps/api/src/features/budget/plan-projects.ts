import { fiscalYearOf } from '@tenderlight/compliance/years/unit-year'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { MOST_DRAFTS } from '@tenderlight/contracts/intention-drafts'
import { intentionForm } from '@tenderlight/contracts/intentions'
import { listDrafts } from '@tenderlight/db/repositories/intention-drafts'
import { waitingCorrectionsOfUnits, waitingOfUnits, yearOfUnits } from '@tenderlight/db/repositories/unit-years'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import { asProcurement } from '../../record/as-procurement.ts'
import { actingAs, ownOrganisations } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { waitingProcurement } from './waiting-procurement.ts'

interface PlannedProject {
  readonly key: string | null
  readonly submission: string | null
  readonly draft: string | null
  readonly unit: string
  readonly notice: string | null
  readonly record: Procurement
}

/** What a department has on record of a year, what waits, and what the actor's units are still preparing. */
export async function planProjects(
  db: Kysely<Schema>,
  actor: Actor,
  today: CivilDate,
  department: readonly string[],
  year: number,
): Promise<readonly PlannedProject[]> {
  const { districtId } = actor
  const corrections = new Map(
    (await waitingCorrectionsOfUnits(db, districtId, department)).map((one) => [one.procurementId, one]),
  )
  const stored = (await yearOfUnits(db, districtId, department, year)).map(({ unit, notice, ...one }) => {
    const correction = corrections.get(one.id)
    const record = asProcurement(one)
    return {
      key: one.id,
      submission: correction?.id ?? null,
      draft: null,
      unit,
      notice,
      record: inItsYear(correction === undefined ? record : corrected(record, correction.form)),
    }
  })
  const waiting = (await waitingOfUnits(db, districtId, department)).map(({ id, unit, form }) => ({
    key: null,
    submission: id,
    draft: null,
    unit,
    notice: null,
    record: waitingProcurement(id, form, unit, today),
  }))
  const numbers = new Set(stored.map(({ record }) => record.id))
  const drafts = await draftsOf(db, actor, today, department)
  return [
    ...stored,
    ...waiting,
    ...drafts.filter(({ number }) => !numbers.has(number)).map(({ number: _, ...one }) => one),
  ]
}

/** Of a project no notice of which is out, nor a year on record, the month in which it is expected tells the year. */
function inItsYear(record: Procurement): Procurement {
  if (record.expectedMonth === undefined || fiscalYearOf(record) !== undefined) return record
  return { ...record, fiscalYear: Number(record.expectedMonth.slice(0, 4)) }
}

/** What a correction says that counts in a year; what it leaves empty the notice will say no more. */
const CORRECTED: ReadonlySet<string> = new Set([
  'title',
  'category',
  'method',
  'budget',
  'controlPrice',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'lots',
  'noReserveReason',
  'complaintPhone',
])

/** The record as it would stand with the correction published. */
function corrected(record: Procurement, form: unknown): Procurement {
  const given = intentionForm.parse(form)
  const kept = Object.entries(record).filter(([field]) => !CORRECTED.has(field))
  const said = Object.entries(given).filter(
    ([field, value]) => CORRECTED.has(field) && value !== undefined && value !== '',
  )
  return { ...Object.fromEntries([...kept, ...said]), id: record.id, heldBy: record.heldBy }
}

/** The drafts of the actor's own units in the department, as far as they say what is bought for how much. */
async function draftsOf(db: Kysely<Schema>, actor: Actor, today: CivilDate, department: readonly string[]) {
  const drafter = actingAs(actor, 'intentions.draft')
  const own = (drafter && ownOrganisations(drafter))?.filter((id) => department.includes(id)) ?? []
  if (own.length === 0) return []
  const names = new Map((await listOrganisations(db, actor.districtId)).map(({ id, name }) => [id, name]))
  const rows = await listDrafts(db, actor.districtId, own, MOST_DRAFTS)
  return rows.flatMap(({ id, organisation_id, form }) => {
    const read = intentionForm.safeParse(form)
    if (!read.success) return []
    const unit = names.get(organisation_id) ?? ''
    return [
      {
        key: null,
        submission: null,
        draft: id,
        unit,
        notice: null,
        record: waitingProcurement(id, read.data, unit, today),
        number: numberIn(form),
      },
    ]
  })
}

/** The number of a project on record that a draft is about; empty: it is a new one. */
function numberIn(form: unknown): string {
  return typeof form === 'object' && form !== null && 'id' in form && typeof form.id === 'string' ? form.id : ''
}
