import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** A project, something that waits for review, or a draft of a unit: what another intention may be the same as. */
export interface KnownIntention {
  readonly kind: 'procurement' | 'submission' | 'draft'
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly budget: Fen | null
  readonly month: CivilMonth | null
  /** When its intention or tender plan was published. */
  readonly publishedOn: CivilDate | null
}

/** Everything of a unit that has a title: on record, submitted and not out yet, put aside. */
export async function knownIntentions(
  db: Kysely<Schema>,
  districtId: string,
  organisationId: string,
): Promise<KnownIntention[]> {
  const { rows } = await sql<KnownIntention>`
    select 'procurement' as kind, p.id, p.number, p.record ->> 'title' as title, p.budget, p.record ->> 'expectedMonth' as month,
      coalesce(p.record ->> 'intentionOn', p.record ->> 'tenderPlanOn') as "publishedOn"
    from procurements p
    where p.district_id = ${districtId} and p.organisation_id = ${organisationId} and p.record ->> 'title' is not null
    union all
    select 'submission', s.id, null, l.form ->> 'title', (l.form ->> 'budget')::bigint, l.form ->> 'expectedMonth', null
    from submissions s
    join lateral (select x.form from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      and x.kind = 'submitted' order by x.step desc limit 1) l on true
    where s.district_id = ${districtId} and s.organisation_id = ${organisationId} and s.open and s.corrects is null and s.announces is null
    union all
    select 'draft', d.id, null, d.form ->> 'title', (d.form ->> 'budget')::bigint, d.form ->> 'expectedMonth', null
    from intention_drafts d
    where d.district_id = ${districtId} and d.organisation_id = ${organisationId} and coalesce(d.form ->> 'title', '') <> ''`.execute(
    db,
  )
  return rows
}
