import type { Performance, ShownMilestone } from '@tenderlight/contracts/performance'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { acceptanceDraftOf, acceptanceOf, addsOnly, keptAcceptance } from './acceptance-draft.ts'
import { askedOf, keptDisclosure } from './disclose-draft.ts'
import type { DiscloseDraft } from './disclose-draft.ts'
import { EMPTY_MILESTONE, givenOf, keptMilestone, milestoneDraftOf, milestoneOf } from './milestone-draft.ts'

const MILESTONE: ShownMilestone = {
  id: '1',
  name: '到货',
  plannedOn: civilDate('2026-09-10'),
  doneOn: civilDate('2026-09-12'),
  what: '全部灯具',
  side: 'both',
  note: '已电话核实',
  standing: { state: 'done-late', days: 2 },
  files: 1,
}
const ACCEPTANCE: NonNullable<Performance['acceptance']> = {
  standards: [
    { id: 'a', kind: 'technical', text: '照度', result: 'met', note: '抽检' },
    { id: 'b', kind: 'safety', text: '接地' },
  ],
  publicService: true,
  participants: '区教育局 2 人',
}
const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a milestone that is opened and saved again is the same; without name or day it is none', () => {
  const { id: _, ...given } = givenOf(MILESTONE)
  expect(milestoneOf(milestoneDraftOf(MILESTONE))).toEqual(given)
  expect(milestoneOf(EMPTY_MILESTONE)).toBeUndefined()
  expect(milestoneOf({ ...EMPTY_MILESTONE, name: '到货' })).toBeUndefined()
})

test('an acceptance that is opened and saved again is the same', () => {
  expect(acceptanceOf(acceptanceDraftOf(ACCEPTANCE))).toEqual(ACCEPTANCE)
  expect(acceptanceDraftOf(null).standards).toHaveLength(1)
})

test('what is kept in the browser is read again, and nothing that is not one of the words', () => {
  expect(keptMilestone(again(milestoneDraftOf(MILESTONE)))).toEqual(milestoneDraftOf(MILESTONE))
  expect(keptMilestone({ side: 'nobody', plannedOn: '2026-02-30', name: 7 })).toEqual(EMPTY_MILESTONE)
  expect(keptMilestone('no draft')).toBeUndefined()
  expect(keptAcceptance(again(acceptanceDraftOf(ACCEPTANCE)))).toEqual(acceptanceDraftOf(ACCEPTANCE))
  expect(keptAcceptance({ standards: [null, { kind: 'x', result: 'y' }], conclusion: 'z' })).toEqual({
    standards: [{ row: 1, kind: 'technical', text: '', note: '' }],
    participants: '',
  })
})

test('what was open may be filled in without a reason, what stood there not changed', () => {
  const draft = acceptanceDraftOf(ACCEPTANCE)
  const filled = draft.standards.map((one) => (one.id === 'b' ? { ...one, result: 'met' as const } : one))
  expect(addsOnly(ACCEPTANCE, { ...draft, standards: filled, conclusion: 'accepted' })).toBe(true)
  expect(addsOnly(ACCEPTANCE, { ...draft, publicService: 'no' })).toBe(false)
  expect(addsOnly(ACCEPTANCE, { ...draft, standards: filled.slice(0, 1) })).toBe(false)
  expect(addsOnly(null, draft)).toBe(true)
})

const CHANGE: DiscloseDraft = {
  kind: 'change',
  on: civilDate('2026-09-12'),
  what: ' 增加两间教室 ',
  why: '学位增加',
  amount: 12_000_00,
  note: '',
  reason: '',
}
const FIRST = {
  number: 'LY-2026-0001',
  kind: 'change',
  publishedOn: civilDate('2026-09-13'),
  publisher: null,
  corrects: null,
  correctedBy: null,
} as const

test('what is to be published is asked for whole, or not at all; of another kind nothing of a change is sent', () => {
  const change = { on: CHANGE.on, what: '增加两间教室', why: '学位增加', amount: 12_000_00 }
  expect(askedOf(CHANGE, 'k', undefined)).toEqual({ key: 'k', kind: 'change', change })
  for (const missing of [{ on: undefined }, { what: ' ' }, { why: '' }]) {
    expect(askedOf({ ...CHANGE, ...missing }, 'k', undefined)).toBeUndefined()
  }
  expect(askedOf({ ...CHANGE, kind: 'progress', note: '按进度' }, 'k', undefined)).toEqual({
    key: 'k',
    kind: 'progress',
    note: '按进度',
  })
  expect(askedOf(CHANGE, 'k', FIRST)).toBeUndefined()
  expect(askedOf({ ...CHANGE, reason: '金额有误' }, 'k', FIRST)).toMatchObject({
    corrects: { number: 'LY-2026-0001', reason: '金额有误' },
  })
  expect(keptDisclosure(again(CHANGE))).toEqual(CHANGE)
  expect(keptDisclosure({ kind: 'boats', amount: 1.5 })).toMatchObject({ kind: 'progress', amount: undefined })
})
