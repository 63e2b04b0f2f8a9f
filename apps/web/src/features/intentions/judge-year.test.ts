import type { Context } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { PlanProject, SharePlan } from '@tenderlight/contracts/budget'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { changeDraft, EMPTY_DRAFT } from './draft.ts'
import { judgeYear } from './judge-year.ts'
import type { Own } from './judge-year.ts'

const CONTEXT: Context = { today: '2026-03-04', calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction: 'jiujiang' }
const MIO = 100_000_000

/** Services of three million, a third of it reserved. */
const project = (of: Partial<PlanProject>, record: object = {}): PlanProject => ({
  key: null,
  submission: null,
  draft: null,
  unit: '教育局',
  notice: null,
  ...of,
  record: {
    id: 'P',
    heldBy: 'register',
    regime: 'government-procurement',
    category: 'services',
    intentionOn: '2026-02-02',
    budget: 3 * MIO,
    measure: 'package',
    reservedSme: MIO,
    reservedSmallMicro: MIO,
    ...record,
  },
})

const PLAN: SharePlan = {
  units: [],
  unit: { id: 'u', name: '教育局' },
  year: 2026,
  years: [2026],
  gpBudgetTotal: 20 * MIO,
  projects: [
    project({ key: 'k', notice: 'YX-1' }, { id: 'P-1' }),
    project({ submission: 's' }, { id: 's' }),
    project({ draft: 'd' }, { id: 'd' }),
  ],
}

const draft = changeDraft(EMPTY_DRAFT, {
  category: 'services',
  budget: 3 * MIO,
  measure: 'package',
  reservedSme: 2 * MIO,
  reservedSmallMicro: 2 * MIO,
})

/** What is reserved of goods and services above the limit, in millions: as the year stands, and with the draft; and of how many projects. */
const above = (of: Own, change = draft) => {
  const found = judgeYear(change, of, PLAN, CONTEXT)?.find(({ base }) => base === 'above-limit')
  return [found?.now?.actual, found?.planned?.actual]
    .map((fen) => (fen ?? 0) / MIO)
    .concat(found?.planned?.procurements.length ?? 0)
}

test.each<[because: string, own: Own, found: readonly number[]]>([
  ['something new is added', {}, [3, 5, 4]],
  ['a draft stands in its own place', { draft: 'd' }, [3, 4, 3]],
  ['another version of what waits as well', { submission: 's' }, [3, 4, 3]],
  ['and the correction of a notice', { corrects: 'YX-1' }, [3, 4, 3]],
])('%s', (_, own, found) => {
  expect(above(own)).toEqual(found)
})

test('what was published and gets its intention anew is one project', () => {
  expect(above({}, changeDraft(draft, { id: 'P-1' }))).toEqual([3, 4, 3])
})

test('what the form leaves empty is said no more, and the days of a published project stay', () => {
  const none = changeDraft(draft, { measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined })
  expect(above({ corrects: 'YX-1' }, none)).toEqual([3, 2, 3])
})

test('nothing is said of a draft without a budget, nor of a notice of another year', () => {
  expect(judgeYear(changeDraft(draft, { budget: undefined }), {}, PLAN, CONTEXT)).toBeUndefined()
  expect(judgeYear(changeDraft(draft, { category: undefined }), {}, PLAN, CONTEXT)).toBeUndefined()
  expect(judgeYear(draft, { corrects: 'YX-9' }, PLAN, CONTEXT)).toBeUndefined()
})
