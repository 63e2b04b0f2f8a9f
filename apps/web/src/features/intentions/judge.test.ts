import { asksForReason } from '@tenderlight/compliance/reservation/asked'
import { NO_SETTINGS } from '@tenderlight/compliance/settings/district-settings'
import { settle } from '@tenderlight/compliance/settings/settle'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { changeDraft, EMPTY_DRAFT } from './draft.ts'
import type { DraftChange } from './draft.ts'
import { judgeIntention } from './judge.ts'
import { measureChange } from './measure-change.ts'

const situation = {
  today: civilDate('2026-11-21'),
  jurisdiction: 'jiujiang',
  buyer: '区教育局',
  calendar: CALENDAR_CN,
  settings: NO_SETTINGS,
} as const

/** The draft of the mock-up: school buses, 2,800,000 yuan, announced on 12-21 at the earliest. */
const school: DraftChange = {
  title: '校车租赁服务(2027 学年)',
  category: 'services',
  method: 'open-tender',
  summary: '十二条线路的校车租赁与驾驶服务。',
  budget: 280_000_000,
  expectedMonth: '2026-12',
  measure: 'package',
  reservedSme: 112_000_000,
  reservedSmallMicro: 78_400_000,
}
const judge = (change: DraftChange = {}) =>
  judgeIntention(changeDraft(changeDraft(EMPTY_DRAFT, school), change), situation)

describe('the announcement date', () => {
  test.each`
    because                                            | change                                                                    | light       | state          | earliest
    ${'no date planned: only the earliest is said'}    | ${{}}                                                                     | ${'green'}  | ${'open'}      | ${'2026-12-21'}
    ${'27 days are too early'}                         | ${{ plannedAnnouncementOn: '2026-12-18' }}                                | ${'red'}    | ${'early'}     | ${'2026-12-21'}
    ${'29 days are too early'}                         | ${{ plannedAnnouncementOn: '2026-12-20' }}                                | ${'red'}    | ${'early'}     | ${'2026-12-21'}
    ${'exactly 30 days pass'}                          | ${{ plannedAnnouncementOn: '2026-12-21' }}                                | ${'green'}  | ${'fine'}      | ${'2026-12-21'}
    ${'a special bond: early by law, with its ground'} | ${{ plannedAnnouncementOn: '2026-12-18', specialMatter: 'special-bond' }} | ${'yellow'} | ${'explained'} | ${'2026-12-21'}
  `('$because', ({ change, light, state, earliest }) => {
    expect(judge(change).timing).toMatchObject({ light, state, earliest })
  })
})

describe('the reserved amounts', () => {
  test('exactly 40 % and of it 70 % are enough, and are what is asked for', () => {
    const { reservation } = judge()
    expect(reservation).toMatchObject({
      light: 'green',
      required: { sme: 112_000_000, smallMicro: 78_400_000, whole: false },
    })
  })

  test.each`
    because                                    | change                                                                           | light
    ${'one fen less is not rounded up'}        | ${{ reservedSme: 111_999_999 }}                                                  | ${'red'}
    ${'the small-and-micro part is one short'} | ${{ reservedSmallMicro: 78_399_999 }}                                            | ${'red'}
    ${'nothing chosen cannot be told'}         | ${{ measure: undefined, reservedSme: undefined, reservedSmallMicro: undefined }} | ${'grey'}
  `('$because', ({ change, light }) => {
    expect(judge(change).reservation.light).toBe(light)
  })

  test('up to the limit the whole is asked for, whatever is chosen', () => {
    const { required } = judge({ budget: 200_000_000 }).reservation
    expect(required).toMatchObject({ sme: 200_000_000, whole: true })
  })

  test('without a category nothing is asked for that might not apply', () => {
    expect(judge({ category: undefined, budget: undefined }).reservation.required).toBeNull()
  })
})

describe('the ground and the telephone', () => {
  const lots = [{ title: '第一包', budget: 280_000_000, measure: 'none' }] as const
  const said = { noReserveReason: '第六条第(三)项:供应不充分', complaintPhone: '0000-0000000' }

  test.each`
    because                                       | change                                                                                 | asked
    ${'enough is reserved'}                       | ${{}}                                                                                  | ${false}
    ${'one fen less than is asked'}               | ${{ reservedSme: 111_999_999 }}                                                        | ${true}
    ${'the same, with everything said: it stays'} | ${{ reservedSme: 111_999_999, ...said }}                                               | ${true}
    ${'nothing reserved, with everything said'}   | ${{ measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined, ...said }} | ${true}
    ${'packages, none of them reserved'}          | ${{ lots }}                                                                            | ${true}
    ${'the same with everything said'}            | ${{ lots, ...said }}                                                                   | ${true}
    ${'up to the limit a part is too little'}     | ${{ budget: 200_000_000 }}                                                             | ${true}
    ${'reserved whole'}                           | ${{ measure: 'exclusive', reservedSme: 280_000_000, reservedSmallMicro: 280_000_000 }} | ${false}
    ${'nothing chosen yet'}                       | ${{ measure: undefined, reservedSme: undefined, reservedSmallMicro: undefined }}       | ${false}
  `('$because', ({ change, asked }) => {
    expect(asksForReason(judge(change).reservation.findings)).toBe(asked)
  })

  test('the gate names nothing that the form does not show', () => {
    const { gate, reservation } = judge({ lots })
    expect(gate.findings.flatMap(({ missing = [] }) => missing)).toEqual(
      expect.arrayContaining(['noReserveReason', 'complaintPhone']),
    )
    expect(asksForReason(reservation.findings)).toBe(true)
  })

  test('who reserves the whole after all takes ground and telephone away', () => {
    const draft = changeDraft(EMPTY_DRAFT, { ...school, ...said, measure: 'none' })
    expect(changeDraft(draft, measureChange(draft, 'exclusive'))).toMatchObject({
      measure: 'exclusive',
      reservedSme: 280_000_000,
      noReserveReason: '',
      complaintPhone: '',
    })
    expect(changeDraft(draft, measureChange(draft, 'consortium'))).toMatchObject(said)
  })
})

describe('the bid deposit', () => {
  test.each`
    because                                       | change                                                                  | light      | cap
    ${'the province collects none'}               | ${{}}                                                                   | ${'green'} | ${0}
    ${'one yuan is above zero'}                   | ${{ bidDeposit: 100 }}                                                  | ${'red'}   | ${0}
    ${'tendering: two percent of services'}       | ${{ regime: 'tendering', category: 'services', bidDeposit: 5_600_000 }} | ${'green'} | ${5_600_000}
    ${'tendering: one fen more than two percent'} | ${{ regime: 'tendering', category: 'services', bidDeposit: 5_600_001 }} | ${'red'}   | ${5_600_000}
  `('$because', ({ change, light, cap }) => {
    expect(judge(change).deposit).toMatchObject({ light, cap })
  })
})

describe('the gate', () => {
  test('lets a complete intention through', () => {
    expect(judge().gate.decision).toBe('allowed')
  })
  test('refuses an intention that reserves too little', () => {
    expect(judge({ reservedSme: 100 }).gate.decision).toBe('refused')
  })
  test('names the fields that an intention lacks', () => {
    expect(judge({ summary: '', expectedMonth: undefined }).fields?.missing).toEqual(['summary', 'expectedMonth'])
  })
})

test('what the district switched off does not stand in the way: 30 % are enough then', () => {
  const draft = changeDraft(changeDraft(EMPTY_DRAFT, school), {
    reservedSme: 84_000_000,
    reservedSmallMicro: 50_400_000,
  })
  const off = settle(
    ['jiujiang.gp.sme.reserve-above', 'jiujiang.gp.sme.reason-and-phone'].map((rule) => ({
      id: rule,
      value: { kind: 'rule-switch', rule, on: false },
      from: '2026-01-01',
      recordedAt: '2026-01-01T00:00:00Z',
      recordedBy: '区财政局',
      reason: '会议纪要',
    })),
  )
  const refusedBy = (settings: typeof off) =>
    judgeIntention(draft, { ...situation, settings }).gate.findings.map(({ rule }) => rule)
  expect(refusedBy(NO_SETTINGS)).toEqual(['jiujiang.gp.sme.reserve-above', 'jiujiang.gp.sme.reason-and-phone'])
  expect(refusedBy(off)).toEqual([])
})
