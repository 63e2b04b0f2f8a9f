import { expect, test } from 'vitest'
import { reservationOf } from '../reservation.ts'
import { aNotice } from '../testing/a-notice.ts'
import { wordsOf } from './reservation-section.tsx'

test('a share in full sentences, exact amounts first', () => {
  const notice = aNotice({
    budget: 640_000_000,
    measure: 'subcontract',
    reservedSme: 256_000_000,
    reservedSmeShare: 4000,
    reservedSmallMicro: 179_200_000,
  })
  expect(wordsOf(reservationOf(notice))).toEqual([
    '2,560,000.00 元面向中小企业,占预算的 40%。',
    '预留部分中 1,792,000.00 元(70%)面向小型、微型企业。',
    '中标人须把预留部分分包给中小企业。',
  ])
})

test('no reservation: the reason once, with one full stop, and the telephone', () => {
  const notice = aNotice({
    measure: 'none',
    noReserveReason: '仅能从非中小企业处采购。',
    complaintPhone: '0000-0000000',
  })
  expect(wordsOf(reservationOf(notice)).slice(1)).toEqual(['原因:仅能从非中小企业处采购。', '疑问请拨 0000-0000000。'])
})

test('a part with the reason why it is not more, and the telephone; packages of which none is reserved are nothing', () => {
  const why = { noReserveReason: '其余供应不充分。', complaintPhone: '0000-0000000' } as const
  const short = aNotice({ budget: 300_000_000, measure: 'partial', reservedSme: 60_000_000, ...why })
  expect(wordsOf(reservationOf(short)).slice(-2)).toEqual([
    '预留达不到规定比例的原因:其余供应不充分。',
    '疑问请拨 0000-0000000。',
  ])
  const none = aNotice({ budget: 300_000_000, measure: 'package', reservedSme: 0, ...why })
  expect(wordsOf(reservationOf(none))).toEqual([
    '本项目没有向中小企业预留份额,大中小企业都可以参加。',
    '原因:其余供应不充分。',
    '疑问请拨 0000-0000000。',
  ])
})

test('what the notice does not say is not filled in', () => {
  expect(wordsOf(reservationOf(aNotice({ measure: null })))).toEqual([
    '公告没有写明是否向中小企业预留份额。可向采购单位询问。',
  ])
  expect(wordsOf(reservationOf(aNotice({ measure: 'none' })))).toContain('公告没有写明原因。')
})
