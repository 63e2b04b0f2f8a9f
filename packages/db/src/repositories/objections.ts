import type { Light, Verdict } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely, Transaction } from 'kysely'
import type { ObjectionState, WrongPart } from '../schema/objections.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** A finding of a procurement; '' where it has no part or is of no matter. */
export interface WhichFinding {
  readonly procurementId: string
  readonly rule: string
  readonly part: string
  readonly matter: string
}

export interface NewObjection extends WhichFinding {
  readonly districtId: string
  readonly id: string
  readonly organisationId: string
  readonly verdict: Verdict
  readonly light: Light
  readonly judgedOn: CivilDate
  /** The sealed record of the finding. */
  readonly record: object
  readonly digest: string
  readonly reason: string
  readonly rightAnswer: string | null
  readonly saidBy: string
  readonly saidAt: Date
}

/** Puts an objection on record; a second open one of a person to a finding violates a unique index. */
export async function createObjection(trx: Transaction<Schema>, objection: NewObjection): Promise<void> {
  const { districtId, procurementId, organisationId, judgedOn, record, rightAnswer, saidBy, saidAt, ...plain } =
    objection
  await trx
    .insertInto('finding_objections')
    .values({
      ...plain,
      district_id: districtId,
      procurement_id: procurementId,
      organisation_id: organisationId,
      judged_on: judgedOn,
      record: JSON.stringify(record),
      right_answer: rightAnswer,
      said_by: saidBy,
      said_at: saidAt,
      state: 'open',
      wrong: null,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    })
    .execute()
}

/** An objection with both names, as far as it goes. */
export interface Objection extends WhichFinding {
  readonly id: string
  readonly number: string
  readonly title: string | null
  readonly organisationId: string
  readonly organisation: string
  readonly verdict: Verdict
  readonly light: Light
  readonly judgedOn: CivilDate
  readonly digest: string
  readonly reason: string
  readonly rightAnswer: string | null
  readonly saidById: string
  readonly saidBy: string
  readonly saidAt: Date
  readonly state: ObjectionState
  readonly wrong: WrongPart | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
}

/** Every objection of a district, each with its names; whoever asks says which. */
export function objectionsOfDistrict(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('finding_objections as v')
    .innerJoin('procurements as r', (on) =>
      on.onRef('r.district_id', '=', 'v.district_id').onRef('r.id', '=', 'v.procurement_id'),
    )
    .innerJoin('organisations as o', (on) =>
      on.onRef('o.district_id', '=', 'v.district_id').onRef('o.id', '=', 'v.organisation_id'),
    )
    .select([
      'v.id',
      'v.procurement_id as procurementId',
      'r.number',
      'r.title',
      'v.organisation_id as organisationId',
      'o.name as organisation',
      'v.rule',
      'v.part',
      'v.matter',
      'v.verdict',
      'v.light',
      'v.judged_on as judgedOn',
      'v.digest',
      'v.reason',
      'v.right_answer as rightAnswer',
      'v.said_by as saidById',
      'v.said_at as saidAt',
      'v.state',
      'v.wrong',
      'v.decided_at as decidedAt',
      'v.decision_reason as decisionReason',
    ])
    .select([
      nameOf('v.district_id', 'v.said_by').$castTo<string>().as('saidBy'),
      nameOf('v.district_id', 'v.decided_by').as('decidedBy'),
    ])
    .where('v.district_id', '=', districtId)
}

/** One objection; undefined when the district has none with this key. */
export function findObjection(db: Kysely<Schema>, districtId: string, id: string): Promise<Objection | undefined> {
  return objectionsOfDistrict(db, districtId).where('v.id', '=', id).executeTakeFirst()
}

/** The objections to findings of a procurement, newest first. */
export function objectionsOf(db: Kysely<Schema>, districtId: string, procurementId: string): Promise<Objection[]> {
  return objectionsOfDistrict(db, districtId)
    .where('v.procurement_id', '=', procurementId)
    .orderBy('v.said_at', 'desc')
    .orderBy('v.id')
    .execute()
}

/** The record that an objection is about, as it was sealed; undefined when the district has none with this key. */
export async function objectedRecord(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<(WhichFinding & { readonly record: unknown }) | undefined> {
  return db
    .selectFrom('finding_objections as v')
    .select(['v.procurement_id as procurementId', 'v.rule', 'v.part', 'v.matter', 'v.record'])
    .where('v.district_id', '=', districtId)
    .where('v.id', '=', id)
    .executeTakeFirst()
}

/** Decides an objection, or takes it back. The database refuses a decision by who objected, and a second one. */
export async function decideObjection(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  decision: {
    readonly state: Exclude<ObjectionState, 'open'>
    readonly wrong: WrongPart | null
    readonly by: string
    readonly at: Date
    readonly reason: string | null
  },
): Promise<void> {
  await trx
    .updateTable('finding_objections')
    .set({
      state: decision.state,
      wrong: decision.wrong,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}
