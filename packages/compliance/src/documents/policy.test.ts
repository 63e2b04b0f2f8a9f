import { describe, expect, test } from 'vitest'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { judgePolicy } from './policy.ts'
import type { PolicyMeasure } from './policy.ts'

const CONTEXT = { today: '2026-11-21', calendar: CALENDAR_CN } as const
const measure = (more: Partial<PolicyMeasure>): PolicyMeasure => ({
  id: 'M-1',
  title: '示范区工程招标管理办法',
  kind: 'policy',
  issuedOn: '2026-05-06',
  ...more,
})
const judge = (rule: string, more: Partial<PolicyMeasure>) => {
  const { issuedOn, ...rest } = measure(more)
  const held = issuedOn === undefined ? rest : { ...rest, issuedOn }
  return judgePolicy(held, CONTEXT).find((finding) => finding.rule === rule)
}
const passed = (on: '2026-05-05' | '2026-05-06' | '2026-05-07') => ({ on, outcome: 'passed' }) as const

describe('cn.fcr.review', () => {
  test.each`
    because                                  | more                                                                         | verdict          | light
    ${'a rule of 2026-05 without a review'}  | ${{ review: null }}                                                          | ${'breach'}      | ${'red'}
    ${'reviewed the day before'}             | ${{ review: passed('2026-05-05') }}                                          | ${'compliant'}   | ${'green'}
    ${'reviewed on the day of issue'}        | ${{ review: passed('2026-05-06') }}                                          | ${'compliant'}   | ${'green'}
    ${'reviewed after it'}                   | ${{ review: passed('2026-05-07') }}                                          | ${'breach'}      | ${'red'}
    ${'issued although the review said no'}  | ${{ review: { on: '2026-05-05', outcome: 'against' } }}                      | ${'breach'}      | ${'red'}
    ${'within the exceptions of art. 12'}    | ${{ review: { on: '2026-05-05', outcome: 'excepted' } }}                     | ${'compliant'}   | ${'green'}
    ${'whether reviewed is not on record'}   | ${{}}                                                                        | ${'cannot-tell'} | ${'grey'}
    ${'a draft, not reviewed yet'}           | ${{ issuedOn: undefined, review: null }}                                     | ${'pending'}     | ${'grey'}
    ${'a draft that passed'}                 | ${{ issuedOn: undefined, review: passed('2026-05-05') }}                     | ${'compliant'}   | ${'green'}
    ${'a draft that did not'}                | ${{ issuedOn: undefined, review: { on: '2026-05-05', outcome: 'against' } }} | ${'pending'}     | ${'yellow'}
    ${'one tender’s document is no measure'} | ${{ kind: 'tender-document', review: null }}                                 | ${undefined}     | ${undefined}
    ${'the last day before the regulation'}  | ${{ issuedOn: '2024-07-31', review: null }}                                  | ${undefined}     | ${undefined}
    ${'its first day'}                       | ${{ issuedOn: '2024-08-01', review: null }}                                  | ${'breach'}      | ${'red'}
  `('$because: $verdict', ({ more, verdict, light }) => {
    const finding = judge('cn.fcr.review', more)
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
  })
})

test.each`
  because                                      | more                                                                         | says
  ${'not reviewed yet: the review is awaited'} | ${{ issuedOn: undefined, review: null }}                                     | ${['pending', null, ['review']]}
  ${'issued without one: it is missing'}       | ${{ review: null }}                                                          | ${['breach', null, ['review']]}
  ${'a draft that passed, on its day'}         | ${{ issuedOn: undefined, review: passed('2026-05-05') }}                     | ${['compliant', '2026-05-05', undefined]}
  ${'a draft that did not: one that passes'}   | ${{ issuedOn: undefined, review: { on: '2026-05-05', outcome: 'against' } }} | ${['pending', null, ['review']]}
  ${'reviewed before it was issued'}           | ${{ review: passed('2026-05-05') }}                                          | ${['compliant', '2026-05-05', undefined]}
`('a finding names the day of the review, or that there is none: $because', ({ more, says }) => {
  const finding = judge('cn.fcr.review', more)
  expect([finding?.verdict, finding?.met, finding?.missing]).toStrictEqual(says)
})

test('of a tender document and of a time before the regulation nothing is said at all', () => {
  expect(judgePolicy(measure({ kind: 'tender-document', text: '优先本区企业' }), CONTEXT)).toStrictEqual([])
  expect(judgePolicy(measure({ issuedOn: '2000-01-03', review: null, text: '优先本区企业' }), CONTEXT)).toStrictEqual(
    [],
  )
})

describe('cn.fcr.no-local-bias', () => {
  test.each`
    because                                    | more                                                         | verdict
    ${'local firms first'}                     | ${{ text: '同等条件下优先本区企业' }}                        | ${'breach'}
    ${'the policy for small firms is allowed'} | ${{ text: '对中小企业预留采购份额,对小微企业给予价格扣除' }} | ${'compliant'}
    ${'no text on record'}                     | ${{}}                                                        | ${undefined}
    ${'before the regulation'}                 | ${{ issuedOn: '2024-07-31', text: '优先本区企业' }}          | ${undefined}
    ${'a draft is under the law of today'}     | ${{ issuedOn: undefined, text: '优先本区企业' }}             | ${'breach'}
  `('$because: $verdict', ({ more, verdict }) => {
    expect(judge('cn.fcr.no-local-bias', { review: null, ...more })?.verdict).toBe(verdict)
  })
})
