import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-09')
const NUMBERS = Array.from({ length: 12 }, (_, index) => `DEMO-2026-${String(index).padStart(2, '0')}`)

forDatabase('what auditing asks of a district', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let education: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const other = await seedDistrict(api.deps)
    await putOnRecord(api, other, TODAY, aProcurement({ id: 'ELSEWHERE' }))
    for (const [index, id] of NUMBERS.entries()) {
      await putOnRecord(
        api,
        district,
        TODAY,
        aProcurement({ id, ...(index < 4 ? { contractSignedOn: undefined } : {}) }),
      )
    }
    bureau = await api.client(district.users.bureau)
    education = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  describe('a sample', () => {
    test('is the same for the same seed, begins a larger one, and tells what it was drawn from', async () => {
      const drawn = await bureau.audit.sample.query({ n: 5, seed: '2026-09' })
      const numbers = drawn.rows.map(({ id }) => id)
      expect(new Set(numbers).size).toBe(5)
      expect(NUMBERS).toEqual(expect.arrayContaining(numbers))
      expect(drawn).toMatchObject({ population: NUMBERS.length, asOf: TODAY })
      expect(await bureau.audit.sample.query({ n: 5, seed: '2026-09' })).toEqual(drawn)
      const all = await bureau.audit.sample.query({ n: 200, seed: '2026-09' })
      expect(all.rows.map(({ id }) => id).slice(0, 5)).toEqual(numbers)
      expect(all.rows.map(({ id }) => id).toSorted()).toEqual(NUMBERS)
      const values = all.rows.map(({ value }) => value)
      expect(values).toEqual(values.toSorted())
      const other = await bureau.audit.sample.query({ n: 200, seed: '2026-10' })
      expect(other.rows.map(({ id }) => id)).not.toEqual(all.rows.map(({ id }) => id))
      expect(other.digest).toBe(all.digest)
    })

    test('is drawn from what the filters find: another population has another digest', async () => {
      const red = await bureau.audit.sample.query({ n: 200, seed: '1', light: 'red' })
      const listed = await bureau.procurements.list.query({ light: 'red' })
      expect(red.population).toBeGreaterThan(0)
      expect(red.rows.map(({ key }) => key).toSorted()).toEqual(listed.rows.map(({ key }) => key).toSorted())
      const all = await bureau.audit.sample.query({ n: 200, seed: '1' })
      expect(red.digest).not.toBe(all.digest)
      const none = await bureau.audit.sample.query({ n: 3, seed: '1', unit: district.water.id })
      expect([none.rows, none.population]).toEqual([[], 0])
    })

    test('leaves as a table whose every line says what it was drawn by', async () => {
      const { rows, digest } = await bureau.audit.sample.query({ n: 2, seed: '=1+1' })
      const file = await bureau.audit.sampleFile.query({ n: 2, seed: '=1+1', format: 'csv' })
      const [head = '', ...lines] = Buffer.from(file.content, 'base64').toString('utf8').trimEnd().split('\r\n')
      expect(head).toContain('项目编号')
      expect(lines.map((line) => line.split(',')[1])).toEqual(rows.map(({ id }) => id))
      for (const line of lines) expect(line).toContain(`'=1+1,${NUMBERS.length},${digest}`)
      const book = await bureau.audit.sampleFile.query({ n: 2, seed: '1', format: 'xlsx' })
      expect(Buffer.from(book.content, 'base64').subarray(0, 2).toString('latin1')).toBe('PK')
      expect(book.filename).toBe(`抽查-2-${TODAY}.xlsx`)
    })

    test('is no business of a unit', async () => {
      expect((await refusalOf(education.audit.sample.query({ n: 1, seed: '1' }))).problem).toBe('not-allowed')
    })
  })
})
