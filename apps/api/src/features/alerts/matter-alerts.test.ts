import { matterAlertRecords } from '@tenderlight/db/repositories/matter-alerts'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SWEEP_QUEUE } from '../../outbox/queues.ts'
import { receiveRequest } from '../../testing/receive-request.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { matterMessage } from './matter-notice.ts'
import { sweep } from './sweep.ts'
import { PATIENCE } from './testing/api-with-mail.ts'
import { startTestWorker } from './testing/test-worker.ts'

const TODAY = civilDate('2026-03-04')
const NAME = '示例商贸有限公司'

forDatabase('alerts of requests that belong to no project', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let unit: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    unit = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  const handed = async (dueOn: CivilDate | null): Promise<string> => {
    const id = await receiveRequest(bureau, { receivedOn: TODAY, from: NAME })
    const none = { class: null, layer: null, level: null, words: null }
    await bureau.requests.route.mutate({ id, version: 1, on: TODAY, ...none, dueOn, to: district.education.id })
    return id
  }
  const sweepOn = async (day: CivilDate, only?: string) => {
    api.clock.set(day)
    const { districtId } = district
    const db = api.deps.within({ as: 'sweep', district: districtId })
    await sweep({ ...api.deps, db, canMail: false }, { districtId, procurementId: only })
  }
  const told = async (of: Client, id: string) => {
    const { alerts } = await of.alerts.list.query({ limit: 100 })
    return alerts.filter(({ key }) => key === id).map(({ of: what, step, due }) => [what, step, due])
  }

  test('whoever handles it is told at yellow and at red, each once, and others are not', async () => {
    api.clock.set(TODAY)
    const id = await handed(null)
    const { version } = await unit.requests.get.query({ id })
    await unit.requests.step.mutate({ id, version, kind: 'accepted', on: TODAY, words: null, said: {} })
    await sweepOn(TODAY)
    expect(await told(unit, id)).toEqual([])
    const near = ['matter', 'matter-warning', '2026-03-09']
    await sweepOn(civilDate('2026-03-09'))
    await sweepOn(civilDate('2026-03-09'))
    expect(await told(unit, id)).toEqual([near])
    await sweepOn(civilDate('2026-03-10'))
    expect(await told(unit, id)).toEqual([['matter', 'matter-breach', '2026-03-09'], near])
    expect(await told(await api.client(district.users.water), id)).toEqual([])
    const { alerts } = await unit.alerts.list.query({ limit: 100 })
    const ids = alerts.filter(({ key }) => key === id).map((one) => one.id)
    const [record] = await matterAlertRecords(connection().db, district.districtId, ids.slice(0, 1))
    if (record === undefined) throw new Error('it is not on record')
    const message = matterMessage(record, 'https://lights.example')
    expect(message.mail().subject).toBe('【采招亮灯】诉求、投诉超期:反映付款进度(应于 2026-03-09)')
    expect(JSON.stringify([message.mail(), message.webhookBody?.('d'), message.lines?.()])).not.toContain(NAME)
  })

  test('a day that was given is told once it has passed; one that is answered, and one without a day, never', async () => {
    api.clock.set(TODAY)
    const given = await handed(civilDate('2026-03-06'))
    const answered = await handed(civilDate('2026-03-06'))
    const open = await handed(null)
    const { version } = await unit.requests.get.query({ id: answered })
    await unit.requests.step.mutate({ id: answered, version, kind: 'accepted', on: TODAY, words: null, said: {} })
    const after = await unit.requests.get.query({ id: answered })
    const reply = {
      id: answered,
      version: after.version,
      kind: 'replied',
      on: TODAY,
      words: '已答复。',
      said: {},
    } as const
    await unit.requests.step.mutate(reply)
    await sweepOn(civilDate('2026-03-06'))
    expect(await told(unit, given)).toEqual([])
    await sweepOn(civilDate('2026-03-09'), given)
    expect(await told(unit, given)).toEqual([])
    await sweepOn(civilDate('2026-03-09'))
    expect(await told(unit, given)).toEqual([['matter', 'matter-breach', '2026-03-06']])
    expect([await told(unit, answered), await told(unit, open)]).toEqual([[], []])
  })

  test('a step asks for its look at once, as one of a project does, and the alert does not wait for the morning', async () => {
    const { districtId } = district
    api.clock.set(civilDate('2026-03-10'))
    const errors: unknown[] = []
    const worker = await startTestWorker({ ...api.deps, report: (error) => errors.push(error) })
    const underWay = async () => {
      const jobs = sql`select from pgboss.job where name = ${SWEEP_QUEUE} and state in ('created', 'active')`
      return (await jobs.execute(connection().db)).rows.length
    }
    try {
      await expect.poll(underWay, PATIENCE).toBe(0)
      const late = await handed(civilDate('2026-03-06'))
      await expect.poll(() => told(unit, late), PATIENCE).toEqual([['matter', 'matter-breach', '2026-03-06']])
      await expect.poll(underWay, PATIENCE).toBe(0)
    } finally {
      await worker.stop()
    }
    const queued = async () => {
      const { rows } = await sql<{ data: unknown }>`select data from pgboss.job
        where name = ${SWEEP_QUEUE} and state = 'created'`.execute(connection().db)
      return rows.map(({ data }) => data)
    }
    expect(await queued()).toEqual([])
    const id = await handed(null)
    expect(await queued(), 'taken in, and handed over').toEqual([{ districtId }, { districtId }])
    await unit.requests.step.mutate({ id, version: 2, kind: 'accepted', on: TODAY, words: null, said: {} })
    expect(await queued()).toHaveLength(3)
    expect(errors).toEqual([])
  })

  test('of more days than one statement has room for, each is told', { timeout: 120_000 }, async () => {
    const { districtId } = district
    const { db } = connection()
    api.clock.set(TODAY)
    const id = await handed(civilDate('2026-03-12'))
    const more = sql`(select n, md5(n::text)::uuid as id from generate_series(1, 4500) n) as more`
    await sql`
      insert into matters select (jsonb_populate_record(m,
        jsonb_build_object('id', more.id, 'number', 'MANY-' || more.n))).*
      from matters m cross join ${more} where m.district_id = ${districtId} and m.id = ${id}`.execute(db)
    await sql`
      insert into matter_steps select (jsonb_populate_record(s, jsonb_build_object('matter_id', more.id))).*
      from matter_steps s cross join ${more} where s.district_id = ${districtId} and s.matter_id = ${id}`.execute(db)
    const raised = async () => {
      const { rows } = await sql<{ alerts: number; told: number }>`
        select count(distinct a.id)::integer as alerts, count(distinct d.alert_id)::integer as told from alerts a
        left join deliveries d on d.district_id = a.district_id and d.alert_id = a.id
        where a.district_id = ${districtId} and a.due = ${civilDate('2026-03-12')}`.execute(db)
      return rows[0]
    }
    await sweepOn(civilDate('2026-03-13'))
    expect(await raised()).toEqual({ alerts: 4_501, told: 4_501 })
    await sweepOn(civilDate('2026-03-13'))
    expect(await raised()).toEqual({ alerts: 4_501, told: 4_501 })
  })
})
