import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepUp } from './keep-up.ts'
import { refusalOf } from './testing/error-data.ts'
import { seedDistrict, startTestApi } from './testing/test-api.ts'
import type { TestApi, TestDistrict } from './testing/test-api.ts'

forEachDatabase('keeping up', (connection) => {
  let api: TestApi
  let district: TestDistrict
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'))
    district = await seedDistrict(api.deps)
  })
  afterAll(() => api.close())

  test('forgets ended sessions and previews nobody confirmed for a week, and nothing else', async () => {
    const content = (number: string) =>
      Buffer.from(`项目编号,项目名称,预算金额\n${number},保洁,100000`).toString('base64')
    let unit = await api.client(district.users.water)
    const confirmed = await unit.ledger.preview.mutate({ filename: 'a.csv', content: content('K-1') })
    await unit.ledger.confirm.mutate({ importId: confirmed.importId })
    const looked = await unit.ledger.preview.mutate({ filename: 'b.csv', content: content('K-2') })
    const sessions = () => api.deps.db.selectFrom('sessions').select('token_hash').execute()
    expect(await sessions()).toHaveLength(1)

    await keepUp(api.deps)
    expect(await sessions()).toHaveLength(1)

    api.clock.set(civilDate('2026-03-08'))
    await api.deps.db
      .updateTable('sessions')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .execute()
    await keepUp(api.deps)
    expect(await sessions()).toHaveLength(0)
    unit = await api.client(district.users.water)
    expect((await unit.ledger.history.query()).imports.map(({ filename }) => filename)).toEqual(['b.csv', 'a.csv'])

    api.clock.set(civilDate('2026-03-10'))
    await keepUp(api.deps)
    unit = await api.client(district.users.water)
    expect((await unit.ledger.history.query()).imports.map(({ filename }) => filename)).toEqual(['a.csv'])
    expect((await refusalOf(unit.ledger.confirm.mutate({ importId: looked.importId }))).problem).toBe('not-found')
  })
})
