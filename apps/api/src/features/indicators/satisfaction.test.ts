import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFigures } from '../../reckoning/make-figures.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-09')

forDatabase('satisfaction of the requests on record', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client

  const make = () => {
    const { connection: own, now, reckoner } = api.deps
    const { districtId } = district
    const db = own.within({ as: 'reckoning', district: districtId })
    return makeFigures({ db, reckoner, now }, { districtId, jurisdiction: 'jiujiang' })
  }
  type Kind = Parameters<Client['requests']['step']['mutate']>[0]['kind']
  /** A request that was answered; undefined: its people were asked and did not say whether they are content. */
  const asked = async (satisfied: boolean | undefined) => {
    const { id } = await bureau.requests.receive.mutate({
      kind: 'request',
      regime: null,
      channel: 'hotline-12345',
      title: '咨询采购意向',
      words: '咨询何时公开采购意向。',
      receivedOn: TODAY,
      project: null,
      after: null,
      party: { name: '某公司', telephone: null, creditCode: null, address: null },
      confidential: false,
      said: {},
    })
    const step = async (kind: Kind, said = {}) => {
      const { version } = await bureau.requests.get.query({ id })
      await bureau.requests.step.mutate({ id, version, kind, on: TODAY, words: '已答复。', said })
    }
    for (const kind of ['accepted', 'replied', 'satisfaction-asked'] as const) await step(kind)
    if (satisfied !== undefined) await step('satisfaction', { satisfied })
  }
  const told = async (year: number | null) =>
    (await bureau.indicators.get.query({ year })).indicators.find(({ id }) => id === 'satisfaction')
  const rateTarget = async () =>
    (await bureau.indicators.get.query({})).targets.find(({ indicator }) => indicator === 'rate.satisfaction')

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    for (const satisfied of [true, true, false, undefined]) await asked(satisfied)
  })
  afterAll(() => api.close())

  test('of few nothing is told', async () => {
    expect(await make()).toBe(true)
    expect(await told(2026)).toMatchObject({
      status: 'too-few',
      numerator: 2,
      denominator: 3,
      leftAside: 1,
      value: null,
    })
  })

  test('more answers make the figures old; made anew they say what the list of requests says', async () => {
    for (const satisfied of [true, true]) await asked(satisfied)
    expect((await bureau.indicators.get.query({})).made?.isFresh).toBe(false)
    expect(await make()).toBe(true)
    expect(await make()).toBe(false)
    const { satisfaction } = await bureau.requests.list.query({ state: 'closed' })
    expect(satisfaction).toEqual({ asked: 6, answered: 5, satisfied: 4 })
    const counted = { numerator: 4, denominator: 5, lookedAt: 5, leftAside: 1 }
    expect(await told(2026)).toMatchObject({ status: 'told', ...counted, value: { unit: 'basis-points', value: 8000 } })
    expect(await told(null)).toMatchObject(counted)
    expect(await told(2025)).toMatchObject({ status: 'too-few', denominator: 0 })
    const behind = await bureau.indicators.behind.query({ id: 'satisfaction' })
    expect(behind).toMatchObject({ all: 0, rows: [] })
    expect(behind.units).toMatchObject([{ id: district.bureauId, numerator: 4, denominator: 5 }])
  })

  test('they stand against what is aimed for, until somebody enters what another system counted', async () => {
    const set = { version: 0, from: TODAY, reason: '会议纪要' } as const
    const aim = { figure: 9600, unit: 'basis-points', instrument: '年度工作要点', clause: '五' }
    await bureau.desk.set.mutate({ ...set, kind: 'target', key: 'rate.satisfaction:2026', content: aim })
    expect(await rateTarget()).toMatchObject({
      actual: 8000,
      ratio: { numerator: 4, denominator: 5 },
      source: null,
      standing: 'open',
    })
    const entered = { numerator: 97, denominator: 100, source: '营商办' }
    await bureau.desk.set.mutate({ ...set, kind: 'rate', key: 'satisfaction:2026', content: entered })
    expect(await rateTarget()).toMatchObject({ actual: 9700, source: '营商办', standing: 'reached' })
  })
})
