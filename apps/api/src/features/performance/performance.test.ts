import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { disclosingUnits, disclosurePage, disclosuresPage } from '@tenderlight/contracts/performance'
import type { previewDisclosureInput, saveMilestonesInput } from '@tenderlight/contracts/performance'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { digestOf } from '../../record/digest-of.ts'

const TODAY = civilDate('2026-07-11')

type Given = z.input<typeof saveMilestonesInput>['milestones']
type Asked = Omit<z.input<typeof previewDisclosureInput>, 'key'>
const ARRIVED = { name: '首批到货', plannedOn: '2026-06-30', doneOn: '2026-07-03', side: 'supplier' } as const
const INSTALLED = { name: '安装调试', plannedOn: '2026-07-10', side: 'supplier', what: '全部教室' } as const
const TRAINED = { name: '培训', plannedOn: '2026-08-01', side: 'both' } as const
const MILESTONES: Given = [ARRIVED, INSTALLED, TRAINED]
const STANDARDS = [
  { kind: 'technical', text: '照度不低于 300 lx', result: 'met' },
  { kind: 'service', text: '四小时内到场', result: 'not-met', note: '复核中' },
  { kind: 'safety', text: '接地电阻不大于 4 Ω', result: 'not-examined' },
] as const

forDatabase('after the award', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let roles: EveryRole
  let clerk: Client
  let made = 0

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    roles = await seedEveryRole(api.deps, district)
    clerk = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  async function contracted(overrides: Parameters<typeof aProcurement>[0] = {}): Promise<string> {
    const procurement = aProcurement({ id: `P-${(made += 1)}`, buyer: '测试区教育局', title: '教室照明', ...overrides })
    return putOnRecord(api, district, TODAY, procurement)
  }
  const publish = async (key: string, asked: Asked) => {
    const { seen } = await clerk.performance.preview.mutate({ key, ...asked })
    return (await clerk.performance.publish.mutate({ key, ...asked, seen })).number
  }
  const verdictOf = async (key: string, rule: string, part?: string) => {
    const { findings } = await clerk.procurements.get.query({ key })
    return findings.find((one) => one.rule === rule && one.part === part)?.verdict
  }

  describe('milestones', () => {
    test('stand against the contract’s days, and are finished with a day', async () => {
      const key = await contracted()
      const saved = await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
      expect(saved.milestones.map(({ name, standing }) => ({ name, ...standing }))).toEqual([
        { name: '首批到货', state: 'done-late', days: 3 },
        { name: '安装调试', state: 'late', days: 1 },
        { name: '培训', state: 'awaited', days: 21 },
      ])
      const id = saved.milestones[1]?.id ?? ''
      const done = await clerk.performance.finishMilestone.mutate({ key, version: 1, id, on: '2026-07-09' })
      expect(done.milestones[1]).toMatchObject({ doneOn: '2026-07-09', standing: { state: 'done', days: 0 } })
      expect(done.changes.map(({ of, count, done: reached }) => [of, count, reached])).toEqual([
        ['milestones', 3, 2],
        ['milestones', 3, 1],
      ])
      const again = clerk.performance.finishMilestone.mutate({ key, version: 2, id, on: '2026-07-10' })
      expect(await refusalOf(again)).toMatchObject({ problem: 'performance-refused' })
    })

    test('what was recorded as done by mistake is open again, with a reason; the version counts', async () => {
      const key = await contracted()
      const { milestones } = await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
      const { id = '' } = milestones[0] ?? {}
      const asked = { key, version: 1, id, reason: '登记后随即撤销' }
      const reopened = await clerk.performance.reopenMilestone.mutate(asked)
      expect(reopened.milestones[0]).not.toHaveProperty('doneOn')
      expect(reopened.changes[0]).toMatchObject({ of: 'milestones', done: 0, reason: '登记后随即撤销' })
      for (const [input, problem] of [
        [asked, 'changed-meanwhile'],
        [{ ...asked, version: 2 }, 'changed-meanwhile'],
        [{ ...asked, version: 2, id: crypto.randomUUID() }, 'not-found'],
      ] as const) {
        expect((await refusalOf(clerk.performance.reopenMilestone.mutate(input))).problem).toBe(problem)
      }
      const auditor = await api.client(roles.users.auditor)
      expect((await refusalOf(auditor.performance.reopenMilestone.mutate(asked))).problem).toBe('not-allowed')
    })

    test('a change needs a reason, the version that was looked at, and a difference', async () => {
      const key = await contracted()
      const { milestones } = await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
      const own = milestones.map(({ standing: _, files: _files, ...one }) => one)
      const ask = (version: number, given: Given, reason?: string) =>
        refusalOf(
          clerk.performance.saveMilestones.mutate({
            key,
            version,
            milestones: given,
            ...(reason === undefined ? {} : { reason }),
          }),
        )
      expect(await ask(0, own, '再存')).toMatchObject({ problem: 'changed-meanwhile' })
      expect(await ask(1, own, '再存')).toMatchObject({ problem: 'bad-input' })
      expect(await ask(1, own.slice(0, 2))).toMatchObject({ problem: 'performance-refused' })
      expect(await ask(1, [{ ...TRAINED, doneOn: '2026-07-12' }], '改期')).toMatchObject({ problem: 'in-future' })
      const more = await clerk.performance.saveMilestones.mutate({
        key,
        version: 1,
        milestones: [...own, { name: '质保期满', plannedOn: '2027-07-11', side: 'buyer' }],
      })
      expect(more.milestones).toHaveLength(4)
      const none = await clerk.performance.saveMilestones.mutate({
        key,
        version: 2,
        milestones: [],
        reason: '登记错项目',
      })
      expect(none).toMatchObject({ milestonesVersion: 3, milestones: [] })
    })

    test('there are none without a contract', async () => {
      const key = await contracted({ contractSignedOn: undefined })
      const refusal = await refusalOf(
        clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES }),
      )
      expect(refusal).toMatchObject({ problem: 'performance-refused' })
    })
  })

  describe('acceptance', () => {
    test('the rules see which standards the report covers, and whether users took part', async () => {
      const rule = 'cn.gp.acceptance'
      const key = await contracted({ acceptedOn: '2026-07-01', acceptancePublishedOn: undefined })
      expect(await verdictOf(key, rule, 'standards')).toBeUndefined()
      const saved = await clerk.performance.saveAcceptance.mutate({
        key,
        version: 0,
        standards: [...STANDARDS],
        publicService: true,
        usersTookPart: false,
      })
      expect(saved).toMatchObject({ acceptanceVersion: 1, covered: 2 })
      expect(await verdictOf(key, rule, 'standards')).toBe('breach')
      expect(await verdictOf(key, rule, 'public-service')).toBe('breach')
      const standards = (saved.acceptance?.standards ?? []).map((one) => ({ ...one, result: 'met' as const }))
      const mended = { key, version: 1, standards, publicService: false }
      expect(await refusalOf(clerk.performance.saveAcceptance.mutate(mended))).toMatchObject({
        problem: 'performance-refused',
      })
      await clerk.performance.saveAcceptance.mutate({ ...mended, reason: '补充检测报告' })
      expect(await verdictOf(key, rule, 'standards')).toBe('compliant')
      expect(await verdictOf(key, rule, 'public-service')).toBeUndefined()
    })

    test('what was open is filled in without a reason; nothing new is refused', async () => {
      const key = await contracted()
      const open = STANDARDS.map(({ kind, text }) => ({ kind, text }))
      const { acceptance } = await clerk.performance.saveAcceptance.mutate({ key, version: 0, standards: open })
      const standards = (acceptance?.standards ?? []).map((one) => ({ ...one, result: 'met' as const }))
      const filled = await clerk.performance.saveAcceptance.mutate({
        key,
        version: 1,
        standards,
        conclusion: 'accepted',
      })
      expect(filled).toMatchObject({ covered: 3, acceptance: { conclusion: 'accepted' } })
      const same = { key, version: 2, standards, conclusion: 'accepted', reason: '再存' } as const
      expect(await refusalOf(clerk.performance.saveAcceptance.mutate(same))).toMatchObject({ problem: 'bad-input' })
    })
  })

  describe('what is made public', () => {
    const published = async (number: string) =>
      disclosurePage.parse(await (await fetch(`${api.address}/api/public/disclosures/${number}`)).json())

    test('is what was shown, masked and without internal notes, under a number of its own, with a digest', async () => {
      const key = await contracted({ regime: 'tendering', category: 'works', winner: '江城示例照明有限公司' })
      await clerk.performance.saveMilestones.mutate({
        key,
        version: 0,
        milestones: [{ ...ARRIVED, what: '联系人:张三 13812345678', note: '内部备注' }],
      })
      const asked = { key, kind: 'progress', note: '电话:1234567' } as const
      const { shown, seen } = await clerk.performance.preview.mutate(asked)
      const { number } = await clerk.performance.publish.mutate({ ...asked, seen })
      expect(number).toMatch(/^LY-2026-\d{4}$/u)
      const { digest, ...snapshot } = (await published(number)).disclosure
      expect(snapshot).toEqual({ number, ...shown })
      expect(digestOf(snapshot)).toBe(digest)
      expect(snapshot).toMatchObject({
        supplier: '江城示例照明有限公司',
        milestones: [{ name: '首批到货', what: '联系人:张** 138****5678', doneOn: '2026-07-03' }],
        note: '电话:****567',
      })
      expect(JSON.stringify(snapshot)).not.toContain('内部备注')
      await expect(sql`update disclosures set number = 'x'`.execute(connection().db)).rejects.toThrow('append-only')
    })

    test('is on record: the district’s rule sees change, progress and acceptance; it is on the log', async () => {
      const rule = 'jiujiang.tender.post-award'
      const key = await contracted({ regime: 'tendering', category: 'works', acceptedOn: '2026-07-01' })
      await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
      await clerk.performance.saveAcceptance.mutate({ key, version: 0, standards: [...STANDARDS] })
      expect(await verdictOf(key, rule)).toBeUndefined()
      const first = await publish(key, { kind: 'progress' })
      await publish(key, { kind: 'change', change: { on: '2026-07-02', what: '增加两间教室', why: '学位增加' } })
      expect(await verdictOf(key, rule)).toBe('suggestion')
      const acceptance = await publish(key, { kind: 'acceptance' })
      expect(await verdictOf(key, rule)).toBe('compliant')
      const { disclosures } = await clerk.performance.ofProcurement.query({ key })
      expect(disclosures.map(({ kind }) => kind)).toEqual(['acceptance', 'change', 'progress'])
      const page = await published(acceptance)
      expect(page.related.map(({ kind }) => kind)).toEqual(['change', 'progress'])
      expect(page.disclosure.acceptance?.standards).toEqual(
        STANDARDS.map(({ kind, text, result }) => ({ kind, text, result })),
      )
      const logged = await connection()
        .db.selectFrom('audit_entries')
        .select('action')
        .where('record_kind', '=', 'disclosure')
        .where('label', '=', first)
        .execute()
      expect(logged).toEqual([{ action: 'performance.publish' }])
    })

    test('is corrected by another that points back, once', async () => {
      const key = await contracted()
      await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
      const first = await publish(key, { kind: 'progress' })
      const corrects = { number: first, reason: '到货日期有误' }
      const second = await publish(key, { kind: 'progress', corrects })
      expect((await published(first)).correctedBy).toBe(second)
      expect((await published(second)).disclosure.corrects).toEqual(corrects)
      for (const wrong of [{ kind: 'progress', corrects } as const, { kind: 'acceptance', corrects } as const]) {
        expect(await refusalOf(clerk.performance.preview.mutate({ key, ...wrong }))).toMatchObject({
          problem: 'performance-refused',
        })
      }
    })

    test('is refused where it is no longer what was shown, and where there is nothing to show', async () => {
      const key = await contracted({ acceptedOn: undefined })
      for (const kind of ['progress', 'change', 'acceptance'] as const) {
        expect(await refusalOf(clerk.performance.preview.mutate({ key, kind }))).toMatchObject({
          problem: 'performance-refused',
        })
      }
      const later = { on: '2026-07-12', what: '增加两间教室', why: '学位增加' }
      expect(await refusalOf(clerk.performance.preview.mutate({ key, kind: 'change', change: later }))).toMatchObject({
        problem: 'in-future',
      })
      await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
      const { seen } = await clerk.performance.preview.mutate({ key, kind: 'progress' })
      await clerk.performance.saveMilestones.mutate({ key, version: 1, milestones: [], reason: '登记错项目' })
      await clerk.performance.saveMilestones.mutate({ key, version: 2, milestones: [ARRIVED] })
      expect(await refusalOf(clerk.performance.publish.mutate({ key, kind: 'progress', seen }))).toMatchObject({
        problem: 'changed-meanwhile',
      })
    })

    test('is found by words, unit and kind, page by page, by everybody; what is asked wrongly is explained', async () => {
      const key = await contracted({ title: '特别 100%_照明', winner: '江城独一照明厂' })
      await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
      for (let turn = 0; turn < 21; turn += 1) await publish(key, { kind: 'progress', note: `第 ${turn} 次` })
      const ask = async (query: Record<string, string>) => {
        const answer = await fetch(`${api.address}/api/public/disclosures?${new URLSearchParams(query).toString()}`)
        return disclosuresPage.parse(await answer.json())
      }
      const first = await ask({ q: '独一照明', kind: 'progress', unit: '教育' })
      expect(first).toMatchObject({ total: 21, page: 1, pageSize: 20 })
      const units = await fetch(`${api.address}/api/public/disclosing-units`)
      expect(disclosingUnits.parse(await units.json())).toEqual({ units: ['测试区教育局'] })
      expect((await ask({ q: '独一照明', page: '2' })).disclosures).toHaveLength(1)
      expect((await ask({ q: '100%_照明' })).total).toBe(21)
      for (const nothing of [{ q: '100照明' }, { q: '独一', kind: 'acceptance' }, { q: '独一', unit: '水务' }]) {
        expect((await ask(nothing as Record<string, string>)).disclosures).toEqual([])
      }
      const wrong = await fetch(`${api.address}/api/public/disclosures?kind=boats`, {
        headers: { 'accept-language': 'en' },
      })
      expect([wrong.status, ((await wrong.json()) as { message: string }).message]).toEqual([
        400,
        'kind is "boats"; expected one of: change, progress, acceptance. Correct it, or take it out of the address.',
      ])
      const missing = await fetch(`${api.address}/api/public/disclosures/LY-1999-0001`)
      expect([missing.status, missing.headers.get('vary')?.includes('Accept-Language')]).toEqual([404, true])
      const list = await fetch(`${api.address}/api/public/disclosures`)
      const again = await fetch(`${api.address}/api/public/disclosures`, {
        headers: { 'if-none-match': list.headers.get('etag') ?? '' },
      })
      expect([list.headers.get('access-control-allow-origin'), again.status]).toEqual(['*', 304])
    })
  })

  test('readers read, and nobody else writes or publishes', async () => {
    const key = await contracted()
    const { milestones } = await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: MILESTONES })
    const auditor = await api.client(roles.users.auditor)
    expect((await auditor.performance.ofProcurement.query({ key })).milestones).toHaveLength(3)
    const id = milestones[1]?.id ?? ''
    for (const refused of [
      () => auditor.performance.finishMilestone.mutate({ key, version: 1, id, on: '2026-07-10' }),
      () => auditor.performance.publish.mutate({ key, kind: 'progress', seen: '0'.repeat(64) }),
    ]) {
      expect(await refusalOf(refused())).toMatchObject({ problem: 'not-allowed' })
    }
    const other = await api.client(district.users.water)
    for (const hidden of [
      () => other.performance.ofProcurement.query({ key }),
      () => other.performance.preview.mutate({ key, kind: 'progress' }),
      () => other.performance.publish.mutate({ key, kind: 'progress', seen: '0'.repeat(64) }),
    ]) {
      expect(await refusalOf(hidden())).toMatchObject({ problem: 'not-found' })
    }
  })
})
