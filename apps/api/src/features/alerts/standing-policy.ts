import { DEFAULT_POLICY, overdueFor, toldSteps } from '@tenderlight/compliance/desk/alert-policy'
import type { AlertPolicy } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import type { Look } from '@tenderlight/db/repositories/alerts-due'
import { actingOn, addressesOf, audiences } from '@tenderlight/db/repositories/audience'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import type { Schema } from '@tenderlight/db/schema'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import type { Everybody } from '../../outbox/recipients.ts'

/** Whom a district tells on a day; as by default where nothing is set, or what is set cannot be read. */
export async function standingPolicy(db: Kysely<Schema>, districtId: string, today: CivilDate): Promise<AlertPolicy> {
  const set = (await standingDesk(db, districtId, 'alert-policy', today)).get('')
  return (set && readContent('alert-policy', set.content).content) ?? DEFAULT_POLICY
}

/** What there is to look for among the clocks by a policy. */
export function lookBy(policy: AlertPolicy, today: CivilDate, calendar: Calendar): Look {
  const { warning, breach, reminders } = toldSteps(policy)
  return {
    today,
    warning,
    breach,
    reminders: reminders.map(({ afterWorkingDays: nth, level }) => ({
      nth,
      level,
      latest: overdueFor(calendar, today, nth),
    })),
  }
}

/** Everybody who may be told on a day. */
export async function everybodyOn(db: Kysely<Schema>, districtId: string, today: CivilDate): Promise<Everybody> {
  const set = (await standingDesk(db, districtId, 'case-heads', today)).get('')
  const people = (set && readContent('case-heads', set.content).content?.people) ?? []
  return {
    audiences: await audiences(db, districtId, today),
    heads: { people, emails: await addressesOf(db, districtId, people) },
    acting: await actingOn(db, districtId, today),
  }
}
