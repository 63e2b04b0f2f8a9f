import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { sayFinding } from '../say.ts'
import { aContext } from '../testing/findings.ts'
import { judgeArrearsCase } from './arrears-case.ts'

const LOOP = { rectifiedOn: '2024-10-01', reviewedOn: '2024-10-10', fedBackOn: '2024-10-12' } as const
const at = (one: object, today: CivilDate) =>
  judgeArrearsCase({ id: 'A1', foundOn: '2024-05-01', ...one }, aContext(today, 'xialu'))

test.each`
  because                                           | one                                                              | today           | verdict        | light
  ${'still open after the year: fires'}             | ${{}}                                                            | ${'2025-01-02'} | ${'breach'}    | ${'yellow'}
  ${'still open on its last day'}                   | ${{}}                                                            | ${'2024-12-31'} | ${'pending'}   | ${'green'}
  ${'struck off with every step'}                   | ${{ ...LOOP, struckOffOn: '2024-12-31' }}                        | ${'2025-01-02'} | ${'compliant'} | ${'green'}
  ${'struck off late'}                              | ${{ ...LOOP, struckOffOn: '2025-01-02' }}                        | ${'2025-02-01'} | ${'breach'}    | ${'yellow'}
  ${'struck off without a review: loop incomplete'} | ${{ ...LOOP, reviewedOn: undefined, struckOffOn: '2024-11-01' }} | ${'2025-01-02'} | ${'breach'}    | ${'yellow'}
`('$because', ({ one, today, verdict, light }) => {
  expect(at(one, today)).toMatchObject({ matter: 'A1', due: '2024-12-31', verdict, light })
})

test('the step that was left out is named', () => {
  const finding = at({ ...LOOP, reviewedOn: undefined, struckOffOn: '2024-11-01' }, '2025-01-02')
  expect(finding?.missing).toEqual(['reviewedOn'])
  expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe('缺少:复核')
})

test.each`
  because                                            | struckOffOn     | published       | late         | provisional
  ${'late on days that are published'}               | ${'2025-01-02'} | ${'2026-12-31'} | ${2}         | ${false}
  ${'late on a day that is not'}                     | ${'2025-01-02'} | ${'2025-01-01'} | ${2}         | ${true}
  ${'in time: nothing is counted, nothing presumed'} | ${'2024-12-31'} | ${'2023-12-31'} | ${undefined} | ${false}
  ${'in time on a published day'}                    | ${'2024-12-31'} | ${'2026-12-31'} | ${undefined} | ${false}
`('the lateness: $because', ({ struckOffOn, published, late, provisional }) => {
  const calendar = { ...CALENDAR_CN, lastDay: dayNumber(published) }
  const one = { id: 'A1', foundOn: '2024-05-01', ...LOOP, struckOffOn } as const
  const finding = judgeArrearsCase(one, { today: '2025-02-01', calendar })
  expect([finding?.late?.calendarDays, finding?.provisional]).toEqual([late, provisional])
})

test('a case that came up after the goal’s day, or before the plan, has no such goal', () => {
  expect(at({ foundOn: '2025-01-01' }, '2025-06-01')).toBeUndefined()
  expect(at({ foundOn: '2024-12-31' }, '2025-06-01')?.verdict).toBe('breach')
  expect(at({}, '2024-03-31')).toBeUndefined()
})
