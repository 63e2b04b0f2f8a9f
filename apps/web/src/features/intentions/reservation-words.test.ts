import { NO_SETTINGS } from '@tenderlight/compliance/settings/district-settings'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { changeDraft, EMPTY_DRAFT } from './draft.ts'
import type { DraftChange } from './draft.ts'
import { judgeIntention } from './judge.ts'
import { reservationAmounts, reservationTitle } from './reservation-words.ts'

const situation = {
  today: civilDate('2026-11-21'),
  jurisdiction: 'jiujiang',
  buyer: '区教育局',
  calendar: CALENDAR_CN,
  settings: NO_SETTINGS,
} as const
const services: DraftChange = { title: '校车租赁', category: 'services', method: 'open-tender', budget: 280_000_000 }
const exact: DraftChange = { measure: 'package', reservedSme: 112_000_000, reservedSmallMicro: 78_400_000 }

test.each`
  because                                | change                                                                    | title                              | amounts
  ${'nothing is known yet'}              | ${{ category: undefined, budget: undefined }}                             | ${'填写类别和预算后,给出预留要求'} | ${''}
  ${'no measure yet: what is asked for'} | ${{}}                                                                     | ${'还没有选择预留措施'}            | ${'要求预留 1,120,000 元,其中小微 784,000 元'}
  ${'exactly what is asked for'}         | ${exact}                                                                  | ${'预留 40%,其中小微 70%'}         | ${'恰好达到要求 1,120,000 / 784,000 元'}
  ${'more than what is asked for'}       | ${{ ...exact, reservedSme: 140_000_000, reservedSmallMicro: 98_000_000 }} | ${'预留 50%,其中小微 70%'}         | ${'高于要求的 1,120,000 / 784,000 元'}
  ${'too little'}                        | ${{ ...exact, reservedSme: 100_000_000 }}                                 | ${'预留金额不足'}                  | ${'要求预留 1,120,000 元,其中小微 784,000 元'}
  ${'an amount is missing'}              | ${{ measure: 'package' }}                                                 | ${'请填写预留金额'}                | ${'要求预留 1,120,000 元,其中小微 784,000 元'}
  ${'the part inside is missing'}        | ${{ ...exact, reservedSmallMicro: undefined }}                            | ${'请填写其中小微金额'}            | ${'要求预留 1,120,000 元,其中小微 784,000 元'}
  ${'small: the whole'}                  | ${{ budget: 200_000_000, measure: 'package', reservedSme: 1 }}            | ${'须专门面向中小企业'}            | ${'要求预留全部预算 2,000,000 元'}
  ${'small, and the whole is reserved'}  | ${{ budget: 200_000_000, measure: 'exclusive' }}                          | ${'专门面向中小企业 100%'}         | ${'要求预留全部预算 2,000,000 元'}
`('$because', ({ change, title, amounts }) => {
  const draft = changeDraft(changeDraft(EMPTY_DRAFT, services), change)
  const { reservation } = judgeIntention(draft, situation)
  expect([reservationTitle(draft, reservation), reservationAmounts(draft, reservation)]).toEqual([title, amounts])
})
