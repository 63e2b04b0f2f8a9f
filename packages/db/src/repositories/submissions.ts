import { sql } from 'kysely'
import type { Kysely, RawBuilder, Transaction } from 'kysely'
import { nameOf } from './name-of.ts'
import type { NoticeKind } from '../schema/notices.ts'
import type { StepKind } from '../schema/reviews.ts'
import type { Schema } from '../schema.ts'

/** Something submitted for review: whose it is, and what it corrects. */
export interface Submission {
  readonly id: string
  readonly organisationId: string
  /** The notice that it corrects. */
  readonly corrects: string | null
  /** The project whose announcement it is. */
  readonly announces: string | null
}

/** Opens a submission; its first step follows in the same transaction. */
export async function createSubmission(
  trx: Transaction<Schema>,
  districtId: string,
  { id, organisationId, corrects, announces = null }: Omit<Submission, 'announces'> & Partial<Submission>,
  createdAt: Date,
): Promise<void> {
  const row = { district_id: districtId, id, organisation_id: organisationId, corrects, announces }
  await trx
    .insertInto('submissions')
    .values({ ...row, created_at: createdAt, open: true })
    .execute()
}

/** The submission, its row locked when `lock` is set (then `db` is a transaction); undefined when the district has none. */
export function findSubmission(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
  lock = false,
): Promise<Submission | undefined> {
  return db
    .selectFrom('submissions')
    .select(['id', 'organisation_id as organisationId', 'corrects', 'announces'])
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
}

/** One step of a submission with the person's name. */
export interface Step {
  readonly step: number
  readonly kind: StepKind
  readonly personId: string
  readonly person: string
  readonly at: Date
  readonly reason: string | null
  /** What was submitted. */
  readonly form: unknown
  /** The number of what was published. */
  readonly notice: string | null
  /** The key of what was put on record where nothing is published. */
  readonly project: string | null
  /** Nobody second was needed, by this decision of the district. */
  readonly waiver: string | null
}

/** The steps of a submission, first one first. */
export function stepsOf(db: Kysely<Schema>, districtId: string, submissionId: string): Promise<Step[]> {
  return db
    .selectFrom('submission_steps as s')
    .leftJoin('notices as n', (on) => on.onRef('n.district_id', '=', 's.district_id').onRef('n.id', '=', 's.notice_id'))
    .select(['s.step', 's.kind', 's.person_id as personId', 's.at', 's.reason', 's.form', 's.waiver'])
    .select('s.procurement_id as project')
    .select(['n.number as notice', nameOf('s.district_id', 's.person_id').$castTo<string>().as('person')])
    .where('s.district_id', '=', districtId)
    .where('s.submission_id', '=', submissionId)
    .orderBy('s.step')
    .execute()
}

/** What an approval names: the notice that was published, or what was put on record where nothing is. */
export type StepProof = { readonly noticeId: string } | { readonly procurementId: string }

export interface NewStep {
  readonly step: number
  readonly kind: StepKind
  readonly personId: string
  readonly at: Date
  readonly reason?: string | null
  readonly form?: unknown
  readonly noticeId?: string
  readonly procurementId?: string
  readonly waiver?: string | null
}

/**
 * Adds a step; approval ends the submission. The database refuses a step that cannot follow the one ahead, and an approval
 * by somebody who submitted.
 */
export async function appendStep(
  trx: Transaction<Schema>,
  districtId: string,
  submissionId: string,
  { step, kind, personId, at, reason = null, form, noticeId, procurementId, waiver = null }: NewStep,
): Promise<void> {
  const key = { district_id: districtId, submission_id: submissionId }
  const proof = { notice_id: noticeId ?? null, procurement_id: procurementId ?? null }
  const said = { step, kind, person_id: personId, at, reason, ...proof, waiver }
  await trx
    .insertInto('submission_steps')
    .values({ ...key, ...said, form: form === undefined ? null : JSON.stringify(form) })
    .execute()
  if (kind !== 'approved') return
  await trx
    .updateTable('submissions')
    .set({ open: false })
    .where('district_id', '=', districtId)
    .where('id', '=', submissionId)
    .execute()
}

/** A submission as lists show it: what, whose, who entered it, and the last step. */
export interface ListedSubmission {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly title: string
  readonly corrects: string | null
  readonly correctsKind: NoticeKind | null
  /** The project whose announcement it is. */
  readonly announces: string | null
  readonly step: number
  readonly kind: StepKind
  readonly person: string
  readonly at: Date
  readonly reason: string | null
  readonly notice: string | null
  /** The ground on which it goes without an intention. */
  readonly exemption: string | null
  /** The key of what was put on record where nothing is published. */
  readonly project: string | null
  readonly enteredBy: string
  /** Everybody who submitted any version of it. */
  readonly entered: readonly string[]
}

/** Submissions of these organisations (of all, without), open ones first, of each the latest step first. */
export async function listSubmissions(
  db: Kysely<Schema>,
  districtId: string,
  organisations: readonly string[] | undefined,
  limit: number,
): Promise<ListedSubmission[]> {
  const within: RawBuilder<unknown> =
    organisations === undefined ? sql`` : sql` and s.organisation_id = any (${organisations}::uuid[])`
  const { rows } = await sql<ListedSubmission>`
    select s.id, s.organisation_id as "organisationId", o.name as organisation, f.form ->> 'title' as title,
      c.number as corrects, c.kind as "correctsKind", s.announces, l.step, l.kind, tenderlight.name_of(s.district_id, l.person_id) as person, l.at, l.reason, n.number as notice,
      f.form -> 'exemption' ->> 'ground' as exemption, l.procurement_id as project, tenderlight.name_of(s.district_id, f.person_id) as "enteredBy",
      (select jsonb_agg(distinct e.person_id) from submission_steps e
        where e.district_id = s.district_id and e.submission_id = s.id and e.kind = 'submitted') as entered
    from submissions s
    join organisations o on o.district_id = s.district_id and o.id = s.organisation_id
    join lateral (select * from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      order by x.step desc limit 1) l on true
    join lateral (select * from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      and x.kind = 'submitted' order by x.step desc limit 1) f on true
    left join notices c on c.district_id = s.district_id and c.id = s.corrects
    left join notices n on n.district_id = s.district_id and n.id = l.notice_id
    where s.district_id = ${districtId}${within}
    order by s.open desc, l.at desc, s.id limit ${limit}`.execute(db)
  return rows
}

/** A submission that is under way, with its newest version. */
export interface OpenSubmission {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly title: string
  readonly form: unknown
  /** The number of the notice that it corrects. */
  readonly corrects: string | null
  /** The project whose announcement it is. */
  readonly announces: string | null
  /** The last step, and who did it. */
  readonly kind: StepKind
  readonly person: string
  readonly at: Date
  readonly reason: string | null
  /** Everybody who submitted any version of it. */
  readonly entered: readonly string[]
}

/** The submissions of these organisations that wait or came back, the one that has waited longest first. */
export async function openSubmissions(
  db: Kysely<Schema>,
  districtId: string,
  organisations: readonly string[],
  limit: number,
): Promise<OpenSubmission[]> {
  const { rows } = await sql<OpenSubmission>`
    select s.id, s.organisation_id as "organisationId", o.name as organisation, f.form ->> 'title' as title, f.form, c.number as corrects, s.announces,
      l.kind, tenderlight.name_of(s.district_id, l.person_id) as person, l.at, l.reason,
      (select jsonb_agg(distinct e.person_id) from submission_steps e
        where e.district_id = s.district_id and e.submission_id = s.id and e.kind = 'submitted') as entered
    from submissions s
    join organisations o on o.district_id = s.district_id and o.id = s.organisation_id
    join lateral (select * from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      order by x.step desc limit 1) l on l.kind in ('submitted', 'returned')
    join lateral (select * from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      and x.kind = 'submitted' order by x.step desc limit 1) f on true
    left join notices c on c.district_id = s.district_id and c.id = s.corrects
    where s.district_id = ${districtId} and s.open and s.organisation_id = any (${organisations}::uuid[])
    order by l.at, s.id limit ${limit}`.execute(db)
  return rows
}

/** How many submissions of these organisations wait for somebody other than `personId` to approve them. */
export async function countWaiting(
  db: Kysely<Schema>,
  districtId: string,
  organisations: readonly string[],
  personId: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from submissions s
    join lateral (select kind from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      order by x.step desc limit 1) l on l.kind = 'submitted'
    where s.district_id = ${districtId} and s.open and s.organisation_id = any (${organisations}::uuid[])
      and not exists (select from submission_steps e where e.district_id = s.district_id and e.submission_id = s.id
        and e.kind = 'submitted' and e.person_id = ${personId})`.execute(db)
  return rows[0]?.n ?? 0
}

/** The open submission that corrects this notice and was not withdrawn; undefined: there is none. */
export async function openCorrection(
  db: Kysely<Schema>,
  districtId: string,
  noticeId: string,
): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from submissions s
    join lateral (select kind from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      order by x.step desc limit 1) l on l.kind <> 'withdrawn'
    where s.district_id = ${districtId} and s.open and s.corrects = ${noticeId} limit 1`.execute(db)
  return rows[0]
}
