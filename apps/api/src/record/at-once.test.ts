import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import type { addSettingInput } from '@tenderlight/contracts/settings'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { sweep } from '../features/alerts/sweep.ts'
import { seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../testing/test-api.ts'
import { contextFor } from './context.ts'
import { projectionVersion } from './projection-version.ts'
import { createRecords } from './write-records.ts'

/** A Tuesday; the commitment to sign what was awarded on 2026-02-13 ended the day before. */
const TODAY = civilDate('2026-03-03')
const SIGN = 'jiujiang.gp.contract.sign'
const ROUNDS = 4
type AddSetting = z.input<typeof addSettingInput>

const HEADER = '项目编号,项目名称,采购单位,制度,采购类别,采购方式,预算金额(元),意向公开日期,采购公告日期'

const ledger = (name: string, rows: number, budget: number) =>
  Buffer.from(
    [
      HEADER,
      ...Array.from(
        { length: rows },
        (_, at) => `${name}-${at},图书采购${at},测试区教育局,政府采购,货物,公开招标,${budget},2025-12-01,2026-01-10`,
      ),
    ].join('\n'),
  ).toString('base64')

forEachDatabase('two at once', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let one: Client
  let other: Client
  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    one = await api.client(district.users.education)
    other = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  const budgets = async (name: string) => {
    const rows = await connection()
      .db.selectFrom('procurements')
      .select(['number', 'budget'])
      .where('district_id', '=', district.districtId)
      .where('number', 'like', `${name}-%`)
      .execute()
    return { rows: rows.length, budgets: [...new Set(rows.map(({ budget }) => budget))] }
  }

  test('one import confirmed twice at once: one does it, the other is told that it has been done', async () => {
    const { importId } = await one.ledger.preview.mutate({ filename: '一.csv', content: ledger('A', 40, 5_000) })
    const answers = await Promise.allSettled(
      [one, other, one].map((client) => client.ledger.confirm.mutate({ importId })),
    )
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []))
    expect(refused).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/这次导入已经确认过/u) as string))
    expect(await budgets('A')).toEqual({ rows: 40, budgets: [500_000] })
  })

  test('two ledgers about the same projects at once: one after the other, whole, never a mixture', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const name = `B${round}`
      const [low, high] = await Promise.all(
        [1_000, 2_000].map((budget) =>
          one.ledger.preview.mutate({ filename: `${budget}.csv`, content: ledger(name, 60, budget) }),
        ),
      )
      const done = await Promise.all([
        one.ledger.confirm.mutate({ importId: low?.importId ?? '' }),
        other.ledger.confirm.mutate({ importId: high?.importId ?? '' }),
      ])
      expect(done.map(({ created, changed }) => [created, changed]).toSorted()).toEqual([
        [0, 60],
        [60, 0],
      ])
      const last = done[0].created === 0 ? 100_000 : 200_000
      expect(await budgets(name)).toEqual({ rows: 60, budgets: [last] })
    }
  })

  test('a correction against a sweep: an alert is raised and cleared, or never raised', async () => {
    const { districtId, education } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const look = () => sweep({ ...api.deps, canMail: true }, { districtId })
    const seen = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      const procurement = aProcurement({ ...NOTHING_AFTER_AWARD, id: `C-${round}` })
      const [key = ''] = await api.deps.db
        .transaction()
        .execute((trx) =>
          createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
            { organisationId: education.id, procurement },
          ]),
        )
      const { facts } = await one.procurements.get.query({ key })
      const factId = facts.find(({ event }) => event === 'award-notice')?.id ?? ''
      const correct = () =>
        one.procurements.correctFact.mutate({ factId, on: civilDate('2026-03-02'), reason: '日期登记有误' })
      // In one order, in the other, and both at a time.
      await Promise.all(round % 2 === 0 ? [look(), correct()] : [correct(), look()])
      await look()
      const alerts = await connection()
        .db.selectFrom('alerts')
        .select(['step', 'due', 'record'])
        .where('procurement_id', '=', key)
        .where('rule', '=', SIGN)
        .orderBy('step')
        .execute()
      const steps = alerts.map(({ step, due }) => `${step} ${due}`).join(', ')
      expect(['', 'breach 2026-03-02, cleared 2026-03-02']).toContain(steps)
      expect(alerts.every(({ record }) => record !== null)).toBe(true)
      seen.add(steps)
    }
    expect(seen.size).toBeGreaterThan(0)
  })

  test('two corrections of one fact at once: one stands, the other is told that it was too late', async () => {
    const { importId } = await one.ledger.preview.mutate({ filename: '四.csv', content: ledger('D', 1, 5_000) })
    await one.ledger.confirm.mutate({ importId })
    const { rows } = await one.procurements.list.query({ text: 'D-0' })
    const key = rows[0]?.key ?? ''
    const { facts } = await one.procurements.get.query({ key })
    const factId = facts.find(({ event }) => event === 'announcement')?.id ?? ''
    const days = ['2026-01-12', '2026-01-13'].map(civilDate)
    const answers = await Promise.allSettled(
      days.map((on, at) =>
        (at === 0 ? one : other).procurements.correctFact.mutate({ factId, on, reason: '登记有误' }),
      ),
    )
    const won = answers.findIndex(({ status }) => status === 'fulfilled')
    const lost = answers[1 - won]
    expect(String(lost?.status === 'rejected' ? lost.reason : '')).toContain('该记录已被更正')
    const after = await one.procurements.get.query({ key })
    expect(after.record).toMatchObject({ announcementOn: days[won] })
    expect(after.facts.filter(({ event }) => event === 'announcement')).toHaveLength(2)
  })

  /** Adds a decision of the district, by two administrators at once. */
  const addTwice = async (values: readonly [AddSetting['value'], AddSetting['value']]) => {
    const bureaus = [await api.client(district.users.bureau), await api.client(district.users.bureau)] as const
    const from = civilDate('2026-01-01')
    const reason = '区政府专题会议纪要'
    const answers = await Promise.allSettled(
      bureaus.map((client, at) => client.settings.add.mutate({ value: values[at === 0 ? 0 : 1], from, reason })),
    )
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []))
    const { entries } = await bureaus[0].settings.get.query()
    const rows = await connection()
      .db.selectFrom('procurements')
      .select('projected_with')
      .where('district_id', '=', district.districtId)
      .distinct()
      .execute()
    return { refused, entries, projections: rows.length }
  }

  test('two administrators switch one rule at once: one does it, the other is told that it is so; lights follow', async () => {
    const key = await overdue()
    for (let round = 0; round < ROUNDS; round++) {
      const value = { kind: 'rule-switch', rule: SIGN, on: round % 2 === 1 } as const
      const { refused, entries, projections } = await addTwice([value, value])
      expect(refused).toEqual([expect.stringMatching(/本来就是|已经停用/u)])
      expect([entries.length, entries.at(-1)?.value, projections]).toEqual([round + 1, value, 1])
      const { findings } = await one.procurements.get.query({ key })
      const open = await connection()
        .db.selectFrom('clocks')
        .select('rule')
        .where('rule', '=', SIGN)
        .where('procurement_id', '=', key)
        .execute()
      expect([findings.some(({ rule }) => rule === SIGN), open.length]).toEqual([value.on, value.on ? 1 : 0])
    }
  })

  test('two administrators set one window differently at once: both stand in order, and everything is judged by the later', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const window = (share: number) => ({ kind: 'warning-window', rule: null, share, leastWorkingDays: 2 }) as const
      const shares = [1_000 + round, 9_000 - round] as const
      const { refused, entries, projections } = await addTwice([window(shares[0]), window(shares[1])])
      expect(refused).toEqual([])
      const [earlier, later] = entries.slice(-2)
      expect([earlier?.value, later?.value]).toEqual(expect.arrayContaining(shares.map(window)))
      expect(Date.parse(later?.recordedAt ?? '')).toBeGreaterThan(Date.parse(earlier?.recordedAt ?? ''))
      expect(projections).toBe(1)
      const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
      const row = await connection()
        .db.selectFrom('procurements')
        .select('projected_with')
        .where('district_id', '=', district.districtId)
        .executeTakeFirst()
      expect(row?.projected_with).toBe(projectionVersion(context))
    }
  })

  test('two withdrawals of one setting at once: one stands, the other is told why not', async () => {
    const bureaus = [await api.client(district.users.bureau), await api.client(district.users.bureau)] as const
    const { entries } = await bureaus[0].settings.get.query()
    const entry = entries.at(-1)?.id ?? ''
    const withdraw = (client: Client) => client.settings.withdraw.mutate({ entry, reason: '登记有误' })
    const answers = await Promise.allSettled(bureaus.map(withdraw))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(String(refused[0]?.reason)).toMatch(/[\u4e00-\u9fff]/u)
    expect((await bureaus[0].settings.get.query()).entries).toHaveLength(entries.length + 1)
  })

  /** A project whose commitment to sign is open. */
  async function overdue(): Promise<string> {
    const { districtId, education } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const procurement = aProcurement({ ...NOTHING_AFTER_AWARD, id: 'SIGN-0' })
    const [key = ''] = await api.deps.db
      .transaction()
      .execute((trx) =>
        createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
          { organisationId: education.id, procurement },
        ]),
      )
    return key
  }
})
