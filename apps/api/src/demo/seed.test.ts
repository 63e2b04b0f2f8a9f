import { lightAt } from '@tenderlight/compliance/finding'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import { notice } from '@tenderlight/contracts/notices'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { makeDeps } from '../deps.ts'
import type { Deps } from '../deps.ts'
import { signIn } from '../features/access/sign-in.ts'
import { asProcurement } from '../record/as-procurement.ts'
import { contextFor } from '../record/context.ts'
import { demoDistrict } from './demo-district.ts'
import { demoAccounts, hasDemo, seedDemo } from './seed.ts'

const TODAY = civilDate('2026-11-20')
/** Early in the day: acts of today cannot have been recorded later. */
const NOW = new Date('2026-11-20T09:30:00+08:00')

forEachDatabase('the demo district', (connection) => {
  let deps: Deps
  const demo = () => demoDistrict(TODAY, deps.calendar)

  beforeAll(async () => {
    deps = makeDeps({ connection: connection(), now: () => NOW })
    expect(await hasDemo(deps.db)).toBe(false)
    expect(await seedDemo(deps, TODAY)).toBe(true)
  }, 60_000)

  test('is written once: a database that has a district is left alone', async () => {
    expect(await hasDemo(deps.db)).toBe(true)
    expect(await seedDemo(deps, TODAY)).toBe(false)
    expect(await listDistricts(deps.db)).toHaveLength(1)
  })

  test('lets the finance bureau and every clerk sign in with the password that is printed', async () => {
    for (const { username, password, organisation } of demoAccounts()) {
      const session = await deps.sessions.find(await signIn(deps, username, password))
      expect(session?.actor.organisationName, username).toBe(organisation)
      expect(session?.actor.role).toBe(username === 'caizheng' ? 'finance-bureau' : 'budget-unit')
    }
    await expect(signIn(deps, 'caizheng', 'liangdeng')).rejects.toThrow('wrong-password')
  })

  test('stores each record as it was made, with the unit that buys', async () => {
    const rows = await deps.db
      .selectFrom('procurements as p')
      .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
      .select(['p.number', 'p.held_by as heldBy', 'p.record', 'o.name'])
      .execute()
    const stored = new Map(rows.map((row) => [row.number, row]))
    const { procurements } = demo()
    expect(stored.size).toBe(procurements.length)
    for (const { procurement } of procurements) {
      const row = stored.get(procurement.id)
      expect(row && asProcurement(row)).toEqual(procurement)
      expect(row?.name).toBe(procurement.buyer)
    }
  })

  test('puts every date on record as a fact, on the day it happened and never in the future', async () => {
    const facts = await deps.db
      .selectFrom('facts as f')
      .innerJoin('procurements as p', 'p.id', 'f.procurement_id')
      .select([
        'p.number',
        'p.record',
        'f.event',
        'f.on_date as on',
        'f.recorded_at as recordedAt',
        'f.recorded_by as by',
      ])
      .execute()
    const dates = demo().procurements.flatMap(({ procurement }) =>
      EVENT_NAMES.filter((event) => procurement[EVENTS[event]] !== undefined),
    )
    expect(facts).toHaveLength(dates.length)
    for (const { number, record, event, on, recordedAt, by } of facts) {
      const what = `${number} ${event}`
      const day = event === 'bid-deadline' ? record.announcementOn : on
      expect(record[EVENTS[event]], what).toBe(on)
      expect(recordedAt <= NOW, what).toBe(true)
      expect(by, what).not.toBeNull()
      if (day !== undefined)
        expect(new Date(recordedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10), what).toBe(day)
    }
  })

  test('projects the lights that the rules give today', async () => {
    const context = contextFor(deps, 'jiujiang', TODAY)
    const rows = await deps.db
      .selectFrom('procurements')
      .select(['number', 'commitment_base as base', 'commitment_yellow_from as yellow', 'commitment_red_from as red'])
      .execute()
    const stored = new Map(rows.map((row) => [row.number, row]))
    for (const { procurement } of demo().procurements) {
      const row = stored.get(procurement.id)
      const due = (from: string | null | undefined): boolean => from !== null && from !== undefined && TODAY >= from
      const light =
        row?.base === 'red' || due(row?.red) ? 'red' : row?.base === 'yellow' || due(row?.yellow) ? 'yellow' : row?.base
      expect(light, procurement.id).toBe(lightAt(evaluate(procurement, context), 'commitment'))
    }
  })

  test('publishes a notice for every intention and announcement of the register, as it stood on its day', async () => {
    const rows = await deps.db
      .selectFrom('notices')
      .select(['number', 'kind', 'published_on as on', 'published_at as at', 'snapshot', 'digest'])
      .orderBy('published_on')
      .orderBy('number')
      .execute()
    const own = demo().procurements.map(({ procurement }) => procurement)
    const register = own.filter((procurement) => procurement.heldBy === 'register')
    const opened = register.filter(
      (one) => (one.regime === 'tendering' ? one.tenderPlanOn : one.intentionOn) !== undefined,
    )
    const announced = register.filter((one) => one.announcementOn !== undefined)
    expect(rows.filter((row) => row.kind === 'intention')).toHaveLength(opened.length)
    expect(rows.filter((row) => row.kind === 'announcement')).toHaveLength(announced.length)
    for (const { number, kind, on, at, snapshot, digest } of rows) {
      const shown = notice.parse({ ...snapshot, digest })
      expect(shown).toMatchObject({ number, kind, publishedOn: on })
      expect(at <= NOW).toBe(true)
      if (kind === 'intention') {
        expect(shown.bidDeadlineOn, number).toBeNull()
        expect(shown.earliestAnnouncement === null || shown.earliestAnnouncement > on, number).toBe(true)
      }
    }
    const reserved = rows.filter((row) => row.snapshot['measure'] === 'exclusive')
    expect(reserved.length).toBeGreaterThan(200)
    const intentions = rows.filter((row) => row.number.startsWith('YX-2026-')).map((row) => row.number)
    expect(intentions).toEqual(intentions.map((_, index) => `YX-2026-${String(index + 1).padStart(4, '0')}`))
  })

  test('raises no alert by itself and has nothing to mail', async () => {
    expect(await deps.db.selectFrom('alerts').select('id').execute()).toEqual([])
    expect(await deps.db.selectFrom('deliveries').select('id').execute()).toEqual([])
    expect(await deps.db.selectFrom('channel_settings').select('organisation_id').execute()).toEqual([])
  })
})
