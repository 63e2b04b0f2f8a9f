import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'

/** A line of a unit's budget, as projects name it. */
export interface LineKey {
  readonly districtId: string
  readonly organisationId: string
  readonly year: number
  readonly code: string
}

/** What was approved, and what all projects together take of it. */
export interface LineStanding {
  readonly name: string
  readonly amount: Fen
  readonly used: Fen
}

/** Keeps everybody else from taking of these lines until the transaction ends. */
export async function takeLineTurn(trx: Transaction<Schema>, keys: readonly LineKey[]): Promise<void> {
  const names = keys.map(
    ({ districtId, organisationId, year, code }) => `budget ${districtId} ${organisationId} ${year} ${code}`,
  )
  await takeTurn(trx, ...new Set(names.toSorted()))
}

/**
 * The line as it stands now, what waits for review included, without `released`, the submission that is being published;
 * undefined when no such line was approved, or the unit lies out of reach.
 */
export async function lineStanding(
  db: Kysely<Schema>,
  { districtId, organisationId, year, code }: LineKey,
  released?: string,
): Promise<LineStanding | undefined> {
  const { rows } = await sql<LineStanding>`
    select name, amount, used from tenderlight.budget_standing(${districtId}::uuid, ${organisationId}::uuid, ${year}::integer, ${code}::text, ${released ?? null}::uuid)`.execute(
    db,
  )
  return rows[0]
}

/** A line that a procurement names: what was approved, and what all others take of it. */
export interface OwnLine extends LineStanding {
  readonly year: number
  readonly code: string
}

/** The line that a procurement takes of; undefined when it names none that was approved, or lies out of reach. */
export async function lineOfProcurement(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<OwnLine | undefined> {
  const { rows } = await sql<OwnLine>`
    select year, code, name, amount, used from tenderlight.line_of_procurement(${districtId}::uuid, ${procurementId}::uuid)`.execute(
    db,
  )
  return rows[0]
}

/** What is taken of each line of a unit's year, by code, without what `besides`, a project of it, takes. */
export async function usesOfYear(
  db: Kysely<Schema>,
  { districtId, organisationId, year }: Omit<LineKey, 'code'>,
  besides: string | undefined,
): Promise<Map<string, Fen>> {
  const { rows } = await sql<{ code: string; used: Fen }>`
    select code, used from tenderlight.budget_uses(${districtId}::uuid, ${organisationId}::uuid, ${year}::integer, ${besides ?? null}::uuid)`.execute(
    db,
  )
  return new Map(rows.map(({ code, used }) => [code, used]))
}

/** A project that takes of a line, or a submission that waits to. */
export interface LineProject {
  /** Null: it waits for review. */
  readonly key: string | null
  readonly submission: string | null
  readonly number: string | null
  readonly title: string
  readonly planned: Fen
  readonly announced: Fen
  readonly contracted: Fen
  readonly paid: Fen
  readonly used: Fen
}

/** What takes of a line, the largest part first; only what the reader may see. */
export async function projectsOfLine(
  db: Kysely<Schema>,
  { districtId, organisationId, year, code }: LineKey,
): Promise<LineProject[]> {
  const { rows } = await sql<LineProject>`
    select p.id as key, s.id as submission, p.number, coalesce(p.title, f.form ->> 'title', '') as title,
      l.planned, l.announced, l.contracted, l.paid, l.used
    from tenderlight.projects_of_lines(${districtId}::uuid, ${organisationId}::uuid, ${year}::integer, ${code}::text, null::uuid) l
    left join procurements p on p.district_id = ${districtId} and p.id = l.procurement
    left join submissions s on s.district_id = ${districtId} and s.id = l.submission
    left join lateral (select x.form from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      and x.kind = 'submitted' order by x.step desc limit 1) f on true
    where p.id is not null or s.id is not null
    order by l.used desc, p.number, s.id`.execute(db)
  return rows
}
