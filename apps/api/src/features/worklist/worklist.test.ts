import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import type { IntentionForm } from '@tenderlight/contracts/intentions'
import { worklistOutput } from '@tenderlight/contracts/worklist'
import type { WorkItem } from '@tenderlight/contracts/worklist'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import type { inferRouterInputs } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import type { AppRouter } from '../../router.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

/** Two working days before the promised seven end, 2026-03-02, and the day before they turn yellow; law gives until 2026-03-16. */
const TODAY = civilDate('2026-02-27')
const FORM: IntentionForm = {
  title: '校车租赁服务',
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  summary: '接送线路十二条,服务期一年。',
  budget: 280_000_000,
  expectedMonth: '2026-05',
  measure: 'package',
  reservedSme: 112_000_000,
  reservedSmallMicro: 78_400_000,
}

type Filter = inferRouterInputs<AppRouter>['worklist']['list']

forDatabase('the worklist', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let reviewer: Client
  let water: Client
  let bureau: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const { districtId } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const unsigned = (id: string, more: object = {}) => aProcurement({ ...NOTHING_AFTER_AWARD, id, title: id, ...more })
    await api.deps.db.transaction().execute((trx) =>
      createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
        { organisationId: district.education.id, procurement: unsigned('待签订') },
        {
          organisationId: district.education.id,
          procurement: aProcurement({ id: '倒置', title: '倒置', contractSignedOn: '2026-02-12' }),
        },
        { organisationId: district.water.id, procurement: unsigned('水务待签订') },
      ]),
    )
    clerk = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
    water = await api.client(district.users.water)
    bureau = await api.client(district.users.bureau)
    const submit = (title: string, more: object = {}) => clerk.intentions.submit.mutate({ ...FORM, title, ...more })
    await submit('无计划日')
    await submit('有计划日', { plannedAnnouncementOn: '2026-04-10' })
    const { submission } = await submit('退回的')
    await reviewer.intentions.sendBack.mutate({ id: submission, step: 1, reason: '请写明数量' })
  })
  afterAll(() => api.close())

  const asked = async (who: Client, filter: Filter = {}) => worklistOutput.parse(await who.worklist.list.query(filter))
  const said = (item: WorkItem) => `${item.kind} ${item.title}`
  const list = async (who: Client, filter: Filter = {}) => (await asked(who, filter)).items.map(said)

  test('a clerk has the steps, dates to be corrected and what came back; nobody else’s and nothing of their own to review', async () => {
    const { items } = await asked(clerk)
    expect(items.map(said)).toEqual(['correction 倒置', 'returned 退回的', 'step 待签订'])
    expect(items.at(-1)).toMatchObject({
      event: 'contract-signed',
      due: '2026-03-02',
      workingDaysLeft: 2,
      light: 'green',
      level: 'commitment',
      otherLevelDue: '2026-03-16',
      notice: null,
    })
    expect(items[1]).toMatchObject({ reason: '请写明数量', by: '测试区教育局复核', since: TODAY, due: null })
    expect(await list(water)).toEqual(['step 水务待签订'])
  })

  test('dates that cannot be in that order name the facts to correct, and leave the list when one is corrected', async () => {
    const [item] = (await asked(clerk)).items
    if (item?.kind !== 'correction') throw new Error('no correction is asked')
    expect(item.facts.map(({ event, on }) => [event, on])).toEqual([
      ['contract-signed', '2026-02-12'],
      ['award-notice', '2026-02-13'],
    ])
    expect(await list(clerk, { level: 'law', light: 'red', unit: district.education.id })).toEqual(['correction 倒置'])
    const [{ id } = { id: '' }] = item.facts
    const corrected = await clerk.procurements.correctFact.mutate({
      factId: id,
      on: civilDate('2026-02-14'),
      reason: '录入有误',
    })
    expect(corrected.key).toBe(item.key)
    expect(await list(clerk, { level: 'law' })).not.toContain('correction 倒置')
  })

  test('a reviewer has what others submitted, with the last day on which the plan still holds', async () => {
    const { items } = await asked(reviewer)
    const reviews = items.flatMap((item) => (item.kind === 'review' || item.kind === 'returned' ? [item] : []))
    expect(reviews.map(({ title, due, workingDaysLeft }) => [title, due, workingDaysLeft])).toEqual([
      ['无计划日', null, null],
      // 2026-04-10 less thirty days.
      ['有计划日', '2026-03-11', 9],
    ])
    expect(items.findIndex((item) => item.title === '待签订')).toBeLessThan(
      items.findIndex((item) => item.title === '有计划日'),
    )
    expect(await list(clerk)).not.toContain('review 无计划日')
  })

  test.each<[string, Filter, string[]]>([
    ['unit', { unit: 'water' }, ['step 水务待签订']],
    ['stage', { stage: 'contract' }, ['step 待签订', 'step 水务待签订']],
    ['another stage', { stage: 'tender' }, []],
    ['light', { light: 'green' }, ['step 待签订', 'step 水务待签订']],
    ['another light', { light: 'red' }, []],
    ['law', { level: 'law' }, ['step 待签订', 'step 水务待签订']],
    ['days, as a calendar asks', { from: '2026-03-02', through: '2026-03-08' }, ['step 待签订', 'step 水务待签订']],
    ['other days', { from: '2026-03-03', through: '2026-03-08' }, []],
  ])('the bureau filters by %s', async (_, filter, expected) => {
    const unit = filter.unit === 'water' ? { unit: district.water.id } : {}
    const steps = (await list(bureau, { ...filter, ...unit })).filter((one) => /待签订/u.test(one))
    expect(steps.toSorted()).toEqual(expected.toSorted())
  })

  test('by law alone a step is due on the day of the law, and the promise stands beside', async () => {
    const { items } = await asked(clerk, { level: 'law' })
    expect(items.find(({ title }) => title === '待签订')).toMatchObject({
      due: '2026-03-16',
      otherLevelDue: '2026-03-02',
      light: 'green',
    })
  })

  test('what a contract agrees stands among them, by its day, until it is done; law and promises know nothing of it', async () => {
    const procurement = aProcurement({ id: '履约中', title: '履约中', acceptedOn: undefined, paidOn: undefined })
    const key = await putOnRecord(api, district, TODAY, procurement)
    const milestones = [
      { name: '培训', plannedOn: civilDate('2026-04-01'), side: 'both' },
      { name: '到货', plannedOn: civilDate('2026-02-20'), side: 'supplier', what: '120 台' },
      { name: '安装', plannedOn: civilDate('2026-02-28'), side: 'supplier' },
      { name: '进场', plannedOn: civilDate('2026-02-10'), doneOn: civilDate('2026-02-10'), side: 'buyer' },
    ] as const
    await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: [...milestones] })
    const days = async (who: Client, filter: Filter = {}) =>
      (await asked(who, filter)).items.flatMap((item) =>
        item.kind === 'milestone' ? [[item.name, item.due, item.light, item.version]] : [],
      )
    const [late, near, far] = [
      ['到货', '2026-02-20', 'red', 1],
      ['安装', '2026-02-28', 'yellow', 1],
      ['培训', '2026-04-01', 'green', 1],
    ]
    expect(await days(clerk)).toEqual([late, near, far])
    const { items } = await asked(clerk)
    expect(items[0]).toMatchObject({
      kind: 'milestone',
      name: '到货',
      what: '120 台',
      side: 'supplier',
      key,
      id: '履约中',
    })
    for (const who of [reviewer, bureau]) expect(await days(who)).toEqual([late, near, far])
    expect(await days(water)).toEqual([])
    for (const [filter, expected] of [
      [{ level: 'contract' }, [late, near, far]],
      [{ level: 'law' }, []],
      [{ level: 'commitment' }, []],
      [{ stage: 'payment' }, [late, near, far]],
      [{ stage: 'contract' }, []],
      [{ light: 'yellow' }, [near]],
      [{ unit: district.education.id }, [late, near, far]],
      [{ from: '2026-02-23', through: '2026-03-01' }, [near]],
    ] as const satisfies readonly [Filter, unknown][]) {
      expect(await days(clerk, filter)).toEqual(expected)
    }
    expect((await asked(clerk, { level: 'contract' })).items.every(({ kind }) => kind === 'milestone')).toBe(true)

    const { milestones: known } = await clerk.performance.ofProcurement.query({ key })
    const id = known.find(({ name }) => name === '到货')?.id ?? ''
    await clerk.performance.finishMilestone.mutate({ key, version: 1, id, on: TODAY })
    expect(await days(clerk, { light: 'red' })).toEqual([])
    await clerk.performance.reopenMilestone.mutate({ key, version: 2, id, reason: '登记后随即撤销' })
    expect(await days(clerk, { light: 'red' })).toEqual([['到货', '2026-02-20', 'red', 3]])
  })

  test('whoever may not read procurements is refused', async () => {
    const nobody = await api.client()
    expect((await refusalOf(nobody.worklist.list.query({}))).problem).toBe('sign-in-required')
  })
})
