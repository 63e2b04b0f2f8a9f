import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { AlertStep } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** The clocks that a sweep looks at: all of a district, or those of one procurement. */
export interface SweepScope {
  readonly districtId: string
  readonly procurementId?: string | undefined
}

/** A step that a clock has reached and for which no alert is on record yet. */
export interface DueStep {
  readonly procurementId: string
  readonly organisationId: string
  readonly rule: string
  readonly part: string
  /** '' for a clock of the project itself. */
  readonly matter: string
  readonly level: 'law' | 'commitment'
  readonly step: AlertStep
  readonly triggerOn: CivilDate
  readonly due: CivilDate
}

/** Where a look at the clocks goes on: behind this one. Both looks go by procurement, rule, part and matter. */
export type ClockMark = Pick<DueStep, 'procurementId' | 'rule' | 'part' | 'matter'>

/**
 * Open clocks of law and commitment that bind the unit and whose present light on `today` is yellow (warning) or red (breach) and has not
 * been told: each clock at its present step only, so one that passed yellow unseen is a breach and nothing else.
 * A clock told as a breach is never warned about. In the
 * order of the clocks, at most `limit` behind `after`.
 */
export async function dueSteps(
  db: Kysely<Schema>,
  scope: SweepScope,
  today: CivilDate,
  { after, limit }: { readonly after: ClockMark | undefined; readonly limit: number },
): Promise<DueStep[]> {
  const step = sql<AlertStep>`case when c.due < ${today} and c.late_light = 'red' then 'breach' else 'warning' end`
  return (
    db
      .selectFrom('clocks as c')
      .select([
        'c.procurement_id as procurementId',
        'c.organisation_id as organisationId',
        'c.rule',
        'c.part',
        'c.matter',
        sql<'law' | 'commitment'>`c.level`.as('level'),
        step.as('step'),
        sql<CivilDate>`c.trigger_on`.as('triggerOn'),
        sql<CivilDate>`c.due`.as('due'),
      ])
      .where('c.district_id', '=', scope.districtId)
      .where(behind('c', after))
      .$if(scope.procurementId !== undefined, (query) =>
        query.where('c.procurement_id', '=', scope.procurementId ?? ''),
      )
      .where('c.open', '=', true)
      // What a supervising department or a supplier has to do is nothing to warn the unit of.
      .where('c.bound', '=', 'buyer')
      .where('c.level', 'in', ['law', 'commitment'])
      .where('c.warn_from', '<=', today)
      .where((is) =>
        is.not(
          is.exists(
            is
              .selectFrom('alerts as a')
              .select('a.id')
              .whereRef('a.district_id', '=', 'c.district_id')
              .whereRef('a.procurement_id', '=', 'c.procurement_id')
              .whereRef('a.rule', '=', 'c.rule')
              .whereRef('a.part', '=', 'c.part')
              .whereRef('a.matter', '=', 'c.matter')
              .whereRef('a.trigger_on', '=', 'c.trigger_on')
              .whereRef('a.due', '=', 'c.due')
              .where(sql<SqlBool>`a.step in ('breach', ${step})`),
          ),
        ),
      )
      .orderBy('c.procurement_id')
      .orderBy('c.rule')
      .orderBy('c.part')
      .orderBy('c.matter')
      .limit(limit)
      .execute()
  )
}

/**
 * Breaches told and not yet cleared whose clock is not red on `today` any more: met, withdrawn, corrected, or softened
 * by a written reason. Of a clock that was told as a breach several times (its dates were corrected in between) only
 * the last counts, so its end is told once. In the
 * order of the clocks, at most `limit` behind `after`.
 */
export async function clearedSteps(
  db: Kysely<Schema>,
  scope: SweepScope,
  today: CivilDate,
  { after, limit }: { readonly after: ClockMark | undefined; readonly limit: number },
): Promise<DueStep[]> {
  return db
    .selectFrom('alerts as b')
    .select([
      'b.procurement_id as procurementId',
      'b.organisation_id as organisationId',
      'b.rule',
      'b.part',
      'b.matter',
      'b.level',
      sql<AlertStep>`'cleared'`.as('step'),
      'b.trigger_on as triggerOn',
      'b.due',
    ])
    .where('b.district_id', '=', scope.districtId)
    .where(behind('b', after))
    .$if(scope.procurementId !== undefined, (query) => query.where('b.procurement_id', '=', scope.procurementId ?? ''))
    .where('b.step', '=', 'breach')
    .where((expression) => expression.not(isRed(expression, today)))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('alerts as later')
            .select('later.id')
            .whereRef('later.district_id', '=', 'b.district_id')
            .whereRef('later.procurement_id', '=', 'b.procurement_id')
            .whereRef('later.rule', '=', 'b.rule')
            .whereRef('later.part', '=', 'b.part')
            .whereRef('later.matter', '=', 'b.matter')
            .where(
              sql<SqlBool>`((later.step = 'breach' and (later.raised_at, later.id) > (b.raised_at, b.id))
                or (later.step = 'cleared' and later.trigger_on = b.trigger_on and later.due = b.due))`,
            ),
        ),
      ),
    )
    .orderBy('b.procurement_id')
    .orderBy('b.rule')
    .orderBy('b.part')
    .orderBy('b.matter')
    .limit(limit)
    .execute()
}

/** Whether the clock of breach `b`, whatever its dates are by now, is red on `today`. */
function isRed(expression: ExpressionBuilder<Schema & { b: Schema['alerts'] }, 'b'>, today: CivilDate) {
  return expression.exists(
    expression
      .selectFrom('clocks as c')
      .select('c.rule')
      .whereRef('c.district_id', '=', 'b.district_id')
      .whereRef('c.procurement_id', '=', 'b.procurement_id')
      .whereRef('c.rule', '=', 'b.rule')
      .whereRef('c.part', '=', 'b.part')
      .whereRef('c.matter', '=', 'b.matter')
      .where('c.open', '=', true)
      .where('c.late_light', '=', 'red')
      .where('c.due', '<', today),
  )
}

function behind(table: 'b' | 'c', after: ClockMark | undefined) {
  if (after === undefined) return sql<SqlBool>`true`
  const row = sql.join(['procurement_id', 'rule', 'part', 'matter'].map((column) => sql.ref(`${table}.${column}`)))
  return sql<SqlBool>`(${row}) > (${after.procurementId}::uuid, ${after.rule}, ${after.part}, ${after.matter})`
}
