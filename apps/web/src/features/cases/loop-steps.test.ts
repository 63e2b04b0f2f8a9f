import { describe, expect, test } from 'vitest'
import { byUnit, breachOf, idOf } from './candidate.ts'
import { loopSteps } from './loop-steps.ts'
import type { Looped } from './loop-steps.ts'

const LOOP = ['found', 'rectified', 'reviewed', 'fed-back', 'struck-off'] as const

/** A case that reached so many parts of its loop. */
function caseOf(reached: number, stage: Looped['stage'], issued: boolean): Looped {
  const opened = { kind: 'opened', on: '2026-09-16' } as const
  return {
    stage,
    steps: issued ? [opened, { kind: 'letter-issued', on: '2026-09-16' }] : [opened],
    loop: LOOP.map((step, index) => ({ step, on: index < reached ? '2026-09-16' : null })),
  }
}

describe('the rail of a case', () => {
  test.each`
    reached | stage              | issued   | states                                                    | because
    ${1}    | ${'to-issue'}      | ${false} | ${['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']}    | ${'its letter is awaited'}
    ${1}    | ${'to-answer'}     | ${true}  | ${['done', 'done', 'now', 'ahead', 'ahead', 'ahead']}     | ${'the unit is at work'}
    ${1}    | ${'to-answer'}     | ${false} | ${['done', 'left-out', 'now', 'ahead', 'ahead', 'ahead']} | ${'it goes without a letter'}
    ${4}    | ${'to-strike-off'} | ${true}  | ${['done', 'done', 'done', 'done', 'done', 'now']}        | ${'only the end is left'}
    ${5}    | ${'closed'}        | ${true}  | ${['done', 'done', 'done', 'done', 'done', 'done']}       | ${'it is struck off'}
    ${1}    | ${'closed'}        | ${true}  | ${['done', 'done', 'ahead', 'ahead', 'ahead', 'ahead']}   | ${'withdrawn, nothing of it is under way'}
  `('$because', ({ reached, stage, issued, states }) => {
    const parts = loopSteps(caseOf(reached, stage, issued))
    expect(parts.map(({ state }) => state)).toEqual(states)
    expect(parts.map(({ step }) => step)).toEqual(['found', 'letter', ...LOOP.slice(1)])
  })
})

test('what is ticked is told apart by its clock and counted by unit', () => {
  const one = {
    key: '0b9d6a1e-3c55-4b3f-9d8e-1a2b3c4d5e6f',
    number: 'CG-1',
    title: null,
    unit: { id: 'a', name: '甲局' },
    rule: 'cn.gp.contract.sign',
    part: null,
    matter: null,
    level: 'law' as const,
    light: 'red' as const,
    due: null,
    lateWorkingDays: null,
    before: null,
  }
  const other = { ...one, part: 'winner', unit: { id: 'b', name: '乙局' } }
  expect(idOf(one)).not.toBe(idOf(other))
  expect(breachOf(one)).toEqual({ key: one.key, rule: one.rule })
  expect(breachOf(other)).toEqual({ key: one.key, rule: one.rule, part: 'winner' })
  expect(byUnit([one, other, one])).toEqual([
    { name: '甲局', n: 2 },
    { name: '乙局', n: 1 },
  ])
})
