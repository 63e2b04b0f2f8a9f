import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** What a unit published between two days, both included. */
export interface PublishedIn {
  readonly districtId: string
  readonly organisationId: string
  readonly regime: Regime
  readonly from: CivilDate
  readonly until: CivilDate
}

/** The intentions that stand, as they were published, oldest first; of one that was corrected the correction stands. */
export async function publishedIntentions(
  db: Kysely<Schema>,
  asked: PublishedIn,
  limit: number,
): Promise<Readonly<Record<string, unknown>>[]> {
  const rows = await standing(db, asked)
    .select('n.snapshot')
    .orderBy('n.published_on')
    .orderBy('n.number')
    .limit(limit)
    .execute()
  return rows.map(({ snapshot }) => snapshot)
}

/** How many there are. */
export async function countPublishedIntentions(db: Kysely<Schema>, asked: PublishedIn): Promise<number> {
  const { notices } = await standing(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('notices'))
    .executeTakeFirstOrThrow()
  return notices
}

function standing(db: Kysely<Schema>, { districtId, organisationId, regime, from, until }: PublishedIn) {
  return (
    db
      .selectFrom('notices as n')
      // Notices are everybody's; whose procurement is out of reach gets no document of them.
      .innerJoin('procurements as p', (on) =>
        on.onRef('p.district_id', '=', 'n.district_id').onRef('p.id', '=', 'n.procurement_id'),
      )
      .where('n.district_id', '=', districtId)
      .where('n.organisation_id', '=', organisationId)
      .where('n.kind', '=', 'intention')
      .where('n.regime', '=', regime)
      .where('n.published_on', '>=', from)
      .where('n.published_on', '<=', until)
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('notices as c')
              .select('c.id')
              .whereRef('c.district_id', '=', 'n.district_id')
              .whereRef('c.corrects', '=', 'n.id'),
          ),
        ),
      )
  )
}
