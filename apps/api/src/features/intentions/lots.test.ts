import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import { noticePage } from '@tenderlight/contracts/notices'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-02')
const WAN = 1_000_000

const WHOLE = { title: '一包', budget: 300 * WAN, measure: 'exclusive', reservedSmallMicro: 300 * WAN } as const
const OPEN = { title: '二包', budget: 200 * WAN, measure: 'none' } as const

let number = 0
const form = (lots: NonNullable<SubmitIntention['lots']>): SubmitIntention => ({
  id: `BAO-${(number += 1)}`,
  title: '教学设备',
  category: 'goods',
  method: 'open-tender',
  summary: '两批教学设备。',
  budget: 500 * WAN,
  expectedMonth: '2026-06',
  lots,
})

forDatabase('an intention in packages', (connection) => {
  let api: TestApi
  let clerk: Client
  let reviewer: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    const { users } = await seedDistrict(api.deps)
    clerk = await api.client(users.education)
    reviewer = await api.client(users.reviewer)
  })
  afterAll(() => api.close())

  const publish = (input: SubmitIntention) => publishIntention(clerk, reviewer, input)
  const noticeOf = async (of: string) => {
    const answer = await fetch(`${api.address}/api/public/notices/${of}`)
    return noticePage.parse(await answer.json()).notice
  }

  test('what is reserved is the sum of the packages, on record and for everybody to read', async () => {
    const { key, number: of } = await publish(form([WHOLE, OPEN]))
    const { record } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({ measure: 'package', reservedSme: 300 * WAN, reservedSmallMicro: 300 * WAN })
    const notice = await noticeOf(of)
    expect(notice.lots).toEqual([WHOLE, OPEN])
    expect(notice).toMatchObject({ measure: 'package', reservedSme: 300 * WAN })
  })

  test.each([
    ['not the budget', [WHOLE], '合计 3,000,000.00 元,与项目预算 5,000,000.00 元不一致'],
    ['two of a name', [WHOLE, { ...OPEN, title: '一包' }], '都叫“一包”'],
    [
      'more for small and micro than for all',
      [{ ...WHOLE, reservedSmallMicro: 301 * WAN }, OPEN],
      '小微企业份额 3,010,000.00 元,超出该包预留的 3,000,000.00 元',
    ],
    [
      'more than the package',
      [{ ...OPEN, measure: 'consortium', reservedSme: 201 * WAN }, WHOLE],
      '预留 2,010,000.00 元,超出该包预算 2,000,000.00 元',
    ],
  ] as const)('refused, and nothing kept: %s', async (_, lots, words) => {
    const refusal = await refusalOf(clerk.intentions.submit.mutate(form([...lots])))
    expect(refusal).toMatchObject({ problem: 'lots-refused' })
    expect(refusal.message).toContain(words)
  })

  test('a correction says which packages are changed, and the earlier notice stays what it was', async () => {
    const before = form([WHOLE, OPEN])
    const { number: of } = await publish(before)
    const half = { ...OPEN, measure: 'subcontract', reservedSme: 80 * WAN, reservedSmallMicro: 80 * WAN } as const
    const corrects = { number: of, reason: '二包增加分包份额' }
    const { submission } = await clerk.intentions.submit.mutate({ ...before, lots: [WHOLE, half], corrects })
    const { changes } = await reviewer.intentions.submission.query({ id: submission })
    expect(changes).toEqual([
      { field: 'reservedSme', from: 300 * WAN, to: 380 * WAN },
      { field: 'reservedSmallMicro', from: 300 * WAN, to: 380 * WAN },
      {
        field: 'lots',
        from: '一包:3,000,000.00 元,专门面向中小企业,其中小微企业 3,000,000.00 元\n二包:2,000,000.00 元,不预留',
        to: '一包:3,000,000.00 元,专门面向中小企业,其中小微企业 3,000,000.00 元\n二包:2,000,000.00 元,分包 800,000.00 元,其中小微企业 800,000.00 元',
      },
    ])
    const published = await reviewer.intentions.approve.mutate({ id: submission, step: 1 })
    expect((await noticeOf(published.number)).lots).toEqual([WHOLE, half])
    expect((await noticeOf(of)).lots).toEqual([WHOLE, OPEN])
  })
})
