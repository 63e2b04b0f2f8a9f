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

test('a case that came up after the goal’s day, or before the plan, has no such goal', () => {
  expect(at({ foundOn: '2025-01-01' }, '2025-06-01')).toBeUndefined()
  expect(at({ foundOn: '2024-12-31' }, '2025-06-01')?.verdict).toBe('breach')
  expect(at({}, '2024-03-31')).toBeUndefined()
})
