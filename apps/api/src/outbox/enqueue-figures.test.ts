import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { installJobs } from '../features/alerts/jobs.ts'
import { seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../testing/test-api.ts'
import { FIGURES_QUEUE, SWEEP_QUEUE } from './queues.ts'

const TODAY = civilDate('2026-03-09')

forDatabase('whether people are content', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let filed: { number: string; code: string }
  let id: string

  const send = async <T>(path: string, body: object) => {
    const response = await fetch(`${api.address}/api/requests${path}?district=${district.districtId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.ok).toBe(true)
    return (await response.json()) as T
  }
  type Kind = Parameters<Client['requests']['step']['mutate']>[0]['kind']
  const step = async (kind: Kind, said = {}) => {
    const { version } = await bureau.requests.get.query({ id })
    await bureau.requests.step.mutate({ id, version, kind, on: TODAY, words: '已答复。', said })
  }
  const forget = () => sql`delete from pgboss.job`.execute(connection().db)
  const queued = async () => {
    const { rows } = await sql<{ name: string; data: unknown }>`
      select name, data from pgboss.job where state = 'created' order by name`.execute(connection().db)
    return rows
  }

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    await installJobs(connection())
  })
  afterAll(() => api.close())
  /** A request that came by the portal, was answered, and whose author was asked. */
  beforeEach(async () => {
    const words = { title: '咨询验收', words: '请告知。', name: null, telephone: null, confidential: false }
    filed = await send('', words)
    const { rows } = await bureau.requests.list.query({ channel: 'portal' })
    id = rows.find(({ number }) => number === filed.number)?.id ?? ''
    for (const kind of ['accepted', 'replied', 'satisfaction-asked'] as const) await step(kind)
    await forget()
  })

  test('said on the portal asks for new figures', async () => {
    await send('/satisfaction', { ...filed, satisfied: true })
    expect(await queued()).toEqual([{ name: FIGURES_QUEUE, data: { districtId: district.districtId } }])
  })

  test('said on the telephone and taken down by the bureau asks for them, too', async () => {
    await step('satisfaction', { satisfied: false })
    const data = { districtId: district.districtId }
    expect(await queued()).toEqual([
      { name: SWEEP_QUEUE, data },
      { name: FIGURES_QUEUE, data },
    ])
  })
})
