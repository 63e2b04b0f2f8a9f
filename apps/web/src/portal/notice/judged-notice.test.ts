import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import type { Notice, NoticePage } from '@tenderlight/contracts/notices'
import { describe, expect, test } from 'vitest'
import { aNotice } from '../testing/a-notice.ts'
import { judgeNotice } from './judged-notice.ts'
import { measuredWords } from './measured-words.ts'

const page = (notice: Partial<Notice>, rest: Partial<NoticePage> = {}): NoticePage => ({
  district: '示范区',
  jurisdiction: 'jiujiang',
  today: '2026-11-21',
  notice: aNotice(notice),
  correctedBy: null,
  changes: [],
  settled: [],
  related: [],
  ...rest,
})
const PUMPS: Partial<Notice> = {
  category: 'goods',
  budget: 640_000_000,
  measure: 'consortium',
  reservedSme: 256_000_000,
  reservedSmeShare: 4000,
  reservedSmallMicro: 179_200_000,
}
const PLAN: Partial<Notice> = {
  regime: 'tendering',
  category: 'works',
  budget: 900_000_000,
  controlPrice: 880_000_000,
  measure: 'subcontract',
  reservedSme: 352_000_000,
  reservedSmallMicro: 211_200_000,
  bidDeposit: 8_000_000,
  medium: 'municipal',
}

test('the days of a correction count from the first notice', () => {
  const corrects = { number: 'YX-2026-0001', reason: '线路数量有误', since: civilDate('2026-11-02') }
  const [leadTime] = judgeNotice(page({ publishedOn: '2026-11-19', corrects }), CALENDAR_CN).leadTime
  expect(leadTime).toMatchObject({ trigger: { on: '2026-11-02' }, due: '2026-12-02' })
})

describe('the articles behind a reservation', () => {
  test.each`
    because                                                   | notice                                                                                                      | rules
    ${'at most 2,000,000 yuan: article 7, item 70①'}          | ${{}}                                                                                                       | ${['第七条', '70①']}
    ${'above: article 8, item 70②'}                           | ${PUMPS}                                                                                                    | ${['第八条', '70②']}
    ${'works above 4,000,000: the raised share and item 76'}  | ${PLAN}                                                                                                     | ${['支持中小企业', '76']}
    ${'not reserved: the grounds, and reason with telephone'} | ${{ measure: 'none', reservedSme: 0, noReserveReason: '46号第六条第二项', complaintPhone: '0000-0000000' }} | ${['第七条', '第六条', '70①', '70③']}
  `('$because', ({ notice, rules }: { notice: Partial<Notice>; rules: string[] }) => {
    expect(judgeNotice(page(notice), CALENDAR_CN).reservation.map(({ citation }) => citation.clause)).toEqual(rules)
  })

  test('what is asked for and what is there, to the fen', () => {
    const said = judgeNotice(page(PUMPS), CALENDAR_CN).reservation.map((finding) => measuredWords(finding, 'zh-CN'))
    expect(said[1]).toBe(
      '要求不少于 2,560,000.00 元,本项目预留 2,560,000.00 元。其中小微企业要求不少于 1,792,000.00 元,本项目 1,792,000.00 元。',
    )
  })

  test('rules about paying a small firm are no matter of a notice', () => {
    expect(judgeNotice(page({}), CALENDAR_CN).reservation.filter(({ rule }) => rule.startsWith('cn.pay'))).toEqual([])
  })

  test('a district without its own plan is judged by the law alone', () => {
    const { reservation } = judgeNotice(page({}, { jurisdiction: 'bayuquan' }), CALENDAR_CN)
    expect(reservation.map(({ rule }) => rule)).toEqual(['cn.gp.sme.exclusive-below'])
  })

  test('what the district switched off asks for nothing', () => {
    const value = { kind: 'rule-switch', rule: 'jiujiang.gp.sme.exclusive-below', on: false } as const
    const { reservation } = judgeNotice(page({}, { settled: [{ from: '2026-01-01', value }] }), CALENDAR_CN)
    expect(reservation.map(({ citation }) => citation.clause)).toEqual(['第七条'])
  })

  test('where nobody knows the rules, nothing is claimed', () => {
    expect(judgeNotice(page({}, { jurisdiction: 'atlantis' }), CALENDAR_CN)).toEqual({
      reservation: [],
      leadTime: [],
      deposit: [],
    })
  })
})

describe('the thirty days', () => {
  test('an intention: the earliest day on both levels', () => {
    const { leadTime } = judgeNotice(page({}), CALENDAR_CN)
    expect(leadTime.map(({ level, due }) => [level, due])).toEqual([
      ['law', '2026-12-19'],
      ['commitment', '2026-12-19'],
    ])
  })

  test('a tender plan: the district’s item 75', () => {
    expect(judgeNotice(page(PLAN), CALENDAR_CN).leadTime.map(({ citation, due }) => [citation.clause, due])).toEqual([
      ['75', '2026-12-19'],
    ])
  })

  test('an announcement: counted from the intention of the same project', () => {
    const announced = { kind: 'announcement', publishedOn: '2026-11-20', earliestAnnouncement: null } as const
    const intention = { number: 'YX-2026-0001', kind: 'intention', publishedOn: '2026-10-21' } as const
    const [finding] = judgeNotice(page(announced, { related: [intention] }), CALENDAR_CN).leadTime
    expect(finding && measuredWords(finding, 'en')).toBe('要求至少提前 30 天,实际提前 30 天。')
    expect(judgeNotice(page(announced), CALENDAR_CN).leadTime).toEqual([])
  })

  test('a channel that the district exempts is shown as exempt, not as late', () => {
    const { leadTime } = judgeNotice(page({ method: 'e-mall', earliestAnnouncement: null }), CALENDAR_CN)
    expect(leadTime.map(({ level, verdict }) => [level, verdict])).toContainEqual(['commitment', 'exempt'])
  })
})

describe('the deposit', () => {
  test('is measured by the law and by the province', () => {
    const said = judgeNotice(page({}), CALENDAR_CN).deposit.map((finding) => measuredWords(finding, 'zh-CN'))
    expect(said).toEqual(['上限 33,600.00 元,本项目 0.00 元。', '上限 0.00 元,本项目 0.00 元。'])
  })

  test('one that the notice does not mention is not judged', () => {
    expect(judgeNotice(page({ bidDeposit: null }), CALENDAR_CN).deposit).toEqual([])
  })
})
