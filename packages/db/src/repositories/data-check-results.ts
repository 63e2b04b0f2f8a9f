import type { CheckOutcome } from '@tenderlight/compliance/datacheck/check-result'
import { CHECKED_FIELDS } from '@tenderlight/compliance/datacheck/own-notices'
import type { OwnProject } from '@tenderlight/compliance/datacheck/own-notices'
import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { DataCheckAnswers } from '../schema/data-checks.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

/** Which of a check's results; what is left out narrows nothing. */
export interface ResultFilter {
  readonly outcome?: CheckOutcome | undefined
  /** An organisation's key; null: of nobody in particular. */
  readonly unit?: string | null | undefined
}

const RESULT = [
  'r.n',
  'r.outcome',
  'r.what',
  'r.organisation_id as organisationId',
  'r.procurement_id as key',
  'r.line',
  'r.ours',
  'r.further',
] as const

function resultsOf(db: Kysely<Schema>, districtId: string, checkId: string) {
  return db
    .selectFrom('data_check_results as r')
    .where('r.district_id', '=', districtId)
    .where('r.check_id', '=', checkId)
}

const narrowed = (query: ReturnType<typeof resultsOf>, { outcome, unit }: ResultFilter): ReturnType<typeof resultsOf> =>
  query
    .$if(outcome !== undefined, (one) => one.where('r.outcome', '=', outcome ?? 'missing'))
    .$if(unit === null, (one) => one.where('r.organisation_id', 'is', null))
    .$if(typeof unit === 'string', (one) => one.where('r.organisation_id', '=', unit ?? ''))

/** The results of a check that the asker may see, with the unit's name, in their order. */
export function listResults(
  db: Kysely<Schema>,
  districtId: string,
  checkId: string,
  { filter, limit, offset }: { readonly filter: ResultFilter; readonly limit: number; readonly offset: number },
) {
  return narrowed(resultsOf(db, districtId, checkId), filter)
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.district_id', '=', 'r.district_id').onRef('o.id', '=', 'r.organisation_id'),
    )
    .select([...RESULT, 'o.name as unit'])
    .orderBy('r.n')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** How many results those are. */
export async function countResults(
  db: Kysely<Schema>,
  districtId: string,
  checkId: string,
  filter: ResultFilter,
): Promise<number> {
  const { total } = await narrowed(resultsOf(db, districtId, checkId), filter)
    .select(({ fn }) => fn.countAll<string | number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** A result that the asker may see; undefined where there is none. */
export function findResult(db: Kysely<Schema>, districtId: string, checkId: string, n: number) {
  return resultsOf(db, districtId, checkId).select(RESULT).where('r.n', '=', n).executeTakeFirst()
}

/** Everything that was answered to these results, in the order of answering, with who answered. */
export function answersOf(db: Kysely<Schema>, districtId: string, checkId: string, ns: readonly number[]) {
  return db
    .selectFrom('data_check_answers as a')
    .select(['a.n', 'a.version', 'a.answer', 'a.procurement_id as key', 'a.reason', 'a.answered_at as at'])
    .select(nameOf('a.district_id', 'a.answered_by').as('by'))
    .where('a.district_id', '=', districtId)
    .where('a.check_id', '=', checkId)
    .where(sql<boolean>`a.n = any (${[...ns]}::integer[])`)
    .orderBy('a.n')
    .orderBy('a.version')
    .execute()
}

/** Adds an answer behind the last one. Who else answers the same waits until the transaction ends. */
export async function addAnswer(
  trx: Transaction<Schema>,
  answer: Omit<Selectable<DataCheckAnswers>, 'version'>,
): Promise<void> {
  const { district_id: districtId, check_id: checkId, n } = answer
  await takeTurn(trx, `data check ${districtId} ${checkId} ${n}`)
  const before = await answersOf(trx, districtId, checkId, [n])
  await trx
    .insertInto('data_check_answers')
    .values({ ...answer, version: (before.at(-1)?.version ?? 0) + 1 })
    .execute()
}

/** Projects of government procurement as a check sees them, `limit` behind `after`. */
export async function walkOwnProjects(
  db: Kysely<Schema>,
  districtId: string,
  after: string | undefined,
  limit: number,
): Promise<OwnProject[]> {
  const fields = sql.join(CHECKED_FIELDS.flatMap((field) => [sql.lit(field), sql`record -> ${sql.lit(field)}`]))
  const rows = await db
    .selectFrom('procurements')
    .select(['id as key', 'organisation_id as organisationId', 'number'])
    .select(sql<OwnProject['record']>`jsonb_strip_nulls(jsonb_build_object(${fields}))`.as('record'))
    .where('district_id', '=', districtId)
    .where('regime', '=', 'government-procurement')
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows
}
