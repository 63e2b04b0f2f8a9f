import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** What became of the objections to the findings of a rule; those taken back are not counted. */
export interface RuleObjections {
  readonly rule: string
  readonly waiting: number
  readonly upheld: number
  readonly dismissed: number
  /** Findings that were found wrong: several upheld objections to one of them count once. */
  readonly wrong: number
}

/** The objections of a district by rule, without a name: its people and the public may both ask. */
export async function objectionsByRule(db: Kysely<Schema>, districtId: string): Promise<RuleObjections[]> {
  const { rows } = await sql<{ readonly [K in keyof RuleObjections]: RuleObjections[K] | string }>`
    select rule, waiting, upheld, dismissed, wrong from tenderlight.objections_by_rule(${districtId}::uuid)
    order by rule`.execute(db)
  return rows.map((row) => ({
    rule: row.rule,
    waiting: Number(row.waiting),
    upheld: Number(row.upheld),
    dismissed: Number(row.dismissed),
    wrong: Number(row.wrong),
  }))
}

/** How many findings each rule gave, and the day of the count. */
export interface JudgedByRule {
  readonly day: CivilDate
  /** By rule, as it was counted; `judged` of each. */
  readonly content: unknown
}

/** The newest count of the findings of a district by rule; undefined: none was made yet. */
export async function judgedByRule(db: Kysely<Schema>, districtId: string): Promise<JudgedByRule | undefined> {
  const { rows } = await sql<JudgedByRule>`
    select day, content from tenderlight.judged_by_rule(${districtId}::uuid)`.execute(db)
  return rows[0]
}
