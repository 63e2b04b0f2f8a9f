import type { MatterItem, StepItem, SubmissionItem, WorkItem } from '@tenderlight/contracts/worklist'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { groupsOf, idOf } from './work-groups.ts'
import type { Line } from './work-groups.ts'

const TODAY = civilDate('2026-03-04')
const unit = { id: '0f3b6a52-0d6e-4a55-9d5a-0a6f3f5b9c11', name: '区教育局' }

const step = (title: string, due: string, workingDaysLeft: number): StepItem => ({
  kind: 'step',
  key: title,
  id: title,
  title,
  unit,
  rule: 'r',
  part: null,
  level: 'law',
  stage: 'contract',
  event: 'contract-signed',
  trigger: null,
  due: civilDate(due),
  light: 'green',
  workingDaysLeft,
  otherLevelDue: null,
  notice: null,
})
const review = (title: string, due: string | null, workingDaysLeft: number | null): SubmissionItem => ({
  kind: 'review',
  id: title,
  title,
  unit,
  corrects: null,
  announces: null,
  by: '甲',
  since: TODAY,
  reason: null,
  due: due === null ? null : civilDate(due),
  workingDaysLeft,
})

const request = (title: string, due: string | null): MatterItem => ({
  kind: 'matter',
  id: title,
  number: title,
  matter: 'request',
  title,
  unit,
  asks: 'replied',
  since: TODAY,
  state: 'red',
  due: due === null ? null : civilDate(due),
  limit: null,
  workingDaysLeft: due === null ? null : -1,
})

const titles = (lines: readonly Line[]) =>
  lines.map((line) => (line.kind === 'item' ? line.item.title : `done ${line.done.item.title}`))
const grouped = (items: readonly WorkItem[], done: readonly StepItem[] = [], below: readonly string[] = []) => {
  const above = new Set(below)
  const entries = done.map((item) => ({
    kind: 'step' as const,
    item,
    fact: { id: 'f', event: item.event, on: TODAY },
    file: undefined,
    above,
  }))
  const { overdue, soon, later } = groupsOf(items, entries, TODAY)
  return [titles(overdue), titles(soon), titles(later)]
}

const LATE = step('late', '2026-03-03', -1)
const NEAR = step('near', '2026-03-11', 5)
const FAR = step('far', '2026-03-12', 6)

test.each`
  because                                              | items                                 | expected
  ${'by the day, five working days being near'}        | ${[LATE, NEAR, FAR]}                  | ${[['late'], ['near'], ['far']]}
  ${'what waits without a day waits now'}              | ${[review('now', null, null), NEAR]}  | ${[[], ['now', 'near'], []]}
  ${'a plan that cannot hold any more is not overdue'} | ${[review('past', '2026-03-02', -2)]} | ${[[], ['past'], []]}
  ${'a request after its day is overdue'}              | ${[request('over', '2026-03-03')]}    | ${[['over'], [], []]}
  ${'a request without a day waits now'}               | ${[request('undated', null)]}         | ${[[], ['undated'], []]}
  ${'a plan that is far off is later'}                 | ${[review('plan', '2026-04-02', 20)]} | ${[[], [], ['plan']]}
`('$because', ({ items, expected }) => {
  expect(grouped(items)).toEqual(expected)
})

test('what was done stays where it stood, until it is to be done again', () => {
  expect(grouped([review('now', null, null), FAR], [LATE, NEAR])).toEqual([
    ['done late'],
    ['now', 'done near'],
    ['far'],
  ])
  const [first, second] = [step('a', '2026-03-05', 1), step('c', '2026-03-09', 3)]
  expect(grouped([first, second], [step('b', '2026-03-06', 2)])[1]).toEqual(['a', 'done b', 'c'])
  // Of one day it stays above those that stood below it.
  const [above, below] = [step('above', '2026-03-06', 2), step('below', '2026-03-06', 2)]
  const between = step('between', '2026-03-06', 2)
  expect(grouped([above, below], [between], [idOf(below)])[1]).toEqual(['above', 'done between', 'below'])
  expect(grouped([NEAR], [NEAR])).toEqual([[], ['near'], []])
})
