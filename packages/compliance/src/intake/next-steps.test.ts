import { addDays } from '@tenderlight/law/civil-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MATTER_KINDS } from '../procurement/matter.ts'
import { checkSteps } from './check-steps.ts'
import { isClosed, nextSteps, waitsFor } from './next-steps.ts'
import { INTAKE_STEPS } from './steps.ts'
import type { IntakeStep, StandingStep } from './steps.ts'

const DAY = '2026-11-02'
const course = (...kinds: readonly IntakeStep[]): readonly StandingStep[] =>
  kinds.map((kind, index) => ({ step: index + 1, kind, on: addDays(DAY, index), said: {} }))

describe('what may follow', () => {
  test.each`
    because                                                      | kind                   | regime                      | done                                                        | step                    | may
    ${'a request is sorted first'}                               | ${'request'}           | ${undefined}                | ${['received']}                                             | ${'classed'}            | ${true}
    ${'and may be sorted again'}                                 | ${'request'}           | ${undefined}                | ${['received', 'classed']}                                  | ${'classed'}            | ${true}
    ${'a plan needs acceptance'}                                 | ${'request'}           | ${undefined}                | ${['received', 'routed']}                                   | ${'planned'}            | ${false}
    ${'accepted: a plan'}                                        | ${'request'}           | ${undefined}                | ${['received', 'routed', 'accepted']}                       | ${'planned'}            | ${true}
    ${'an accepted request is not refused'}                      | ${'request'}           | ${undefined}                | ${['received', 'accepted']}                                 | ${'refused'}            | ${false}
    ${'nobody strikes off what has no answer'}                   | ${'request'}           | ${undefined}                | ${['received', 'accepted', 'planned']}                      | ${'struck-off'}         | ${false}
    ${'answered, it may be struck off without being asked'}      | ${'request'}           | ${undefined}                | ${['received', 'accepted', 'replied']}                      | ${'struck-off'}         | ${true}
    ${'nobody is content without being asked'}                   | ${'request'}           | ${undefined}                | ${['received', 'accepted', 'replied']}                      | ${'satisfaction'}       | ${false}
    ${'a refused request is not asked about'}                    | ${'request'}           | ${undefined}                | ${['received', 'refused']}                                  | ${'satisfaction-asked'} | ${false}
    ${'but struck off'}                                          | ${'request'}           | ${undefined}                | ${['received', 'refused']}                                  | ${'struck-off'}         | ${true}
    ${'answered, it is not withdrawn'}                           | ${'request'}           | ${undefined}                | ${['received', 'accepted', 'replied']}                      | ${'withdrawn'}          | ${false}
    ${'no rule times a letter’s plan'}                           | ${'letter'}            | ${undefined}                | ${['received', 'accepted']}                                 | ${'planned'}            | ${false}
    ${'a complaint about arrears is handed on once accepted'}    | ${'arrears-complaint'} | ${undefined}                | ${['received', 'accepted']}                                 | ${'transferred'}        | ${true}
    ${'a change of contacts is struck off at once'}              | ${'contact-change'}    | ${undefined}                | ${['received']}                                             | ${'struck-off'}         | ${true}
    ${'a challenge is answered'}                                 | ${'challenge'}         | ${'government-procurement'} | ${['received']}                                             | ${'replied'}            | ${true}
    ${'answered, it is done'}                                    | ${'challenge'}         | ${'government-procurement'} | ${['received', 'replied']}                                  | ${'note'}               | ${false}
    ${'the bureau examines a complaint'}                         | ${'complaint'}         | ${'government-procurement'} | ${['received']}                                             | ${'examined'}           | ${true}
    ${'not one under the tendering law'}                         | ${'complaint'}         | ${'tendering'}              | ${['received']}                                             | ${'examined'}           | ${false}
    ${'explanations follow the forwarding'}                      | ${'complaint'}         | ${'government-procurement'} | ${['received', 'accepted']}                                 | ${'responded'}          | ${false}
    ${'a pause may follow receipt'}                              | ${'complaint'}         | ${'government-procurement'} | ${['received']}                                             | ${'paused'}             | ${true}
    ${'is lifted once it is there'}                              | ${'complaint'}         | ${'government-procurement'} | ${['received', 'paused']}                                   | ${'resumed'}            | ${true}
    ${'not before'}                                              | ${'complaint'}         | ${'government-procurement'} | ${['received']}                                             | ${'resumed'}            | ${false}
    ${'and lifted even after the decision'}                      | ${'complaint'}         | ${'government-procurement'} | ${['received', 'accepted', 'paused', 'decided']}            | ${'resumed'}            | ${true}
    ${'after which nothing is left'}                             | ${'complaint'}         | ${'government-procurement'} | ${['received', 'accepted', 'paused', 'decided', 'resumed']} | ${'note'}               | ${false}
    ${'decided once'}                                            | ${'complaint'}         | ${'government-procurement'} | ${['received', 'accepted', 'paused', 'decided']}            | ${'decided'}            | ${false}
    ${'withdrawn while paused: the pause is still to be lifted'} | ${'complaint'}         | ${'government-procurement'} | ${['received', 'paused', 'withdrawn']}                      | ${'resumed'}            | ${true}
    ${'and nothing else'}                                        | ${'complaint'}         | ${'government-procurement'} | ${['received', 'paused', 'withdrawn']}                      | ${'decided'}            | ${false}
  `('$because', ({ kind, regime, done, step, may }) => {
    expect(nextSteps(kind, regime, course(...done)).includes(step)).toBe(may)
  })
})

test.each`
  because                                         | kind           | done                                                                                              | waits
  ${'somebody has to have it in hand'}            | ${'request'}   | ${['received']}                                                                                   | ${'routed'}
  ${'then it is accepted'}                        | ${'request'}   | ${['received', 'routed']}                                                                         | ${'accepted'}
  ${'then planned'}                               | ${'request'}   | ${['received', 'routed', 'accepted']}                                                             | ${'planned'}
  ${'then answered'}                              | ${'request'}   | ${['received', 'routed', 'accepted', 'planned']}                                                  | ${'replied'}
  ${'then asked about'}                           | ${'request'}   | ${['received', 'routed', 'accepted', 'planned', 'replied']}                                       | ${'satisfaction-asked'}
  ${'then told'}                                  | ${'request'}   | ${['received', 'routed', 'accepted', 'planned', 'replied', 'satisfaction-asked']}                 | ${'satisfaction'}
  ${'then struck off'}                            | ${'request'}   | ${['received', 'routed', 'accepted', 'planned', 'replied', 'satisfaction-asked', 'satisfaction']} | ${'struck-off'}
  ${'refused: struck off'}                        | ${'request'}   | ${['received', 'routed', 'refused']}                                                              | ${'struck-off'}
  ${'a challenge needs no routing'}               | ${'challenge'} | ${['received']}                                                                                   | ${'replied'}
  ${'a complaint is accepted'}                    | ${'complaint'} | ${['received']}                                                                                   | ${'accepted'}
  ${'its defects are made good'}                  | ${'complaint'} | ${['received', 'defects-told']}                                                                   | ${'corrected'}
  ${'a decided one whose pause was never lifted'} | ${'complaint'} | ${['received', 'accepted', 'paused', 'decided']}                                                  | ${'resumed'}
  ${'nothing'}                                    | ${'complaint'} | ${['received', 'accepted', 'decided']}                                                            | ${undefined}
`('waits: $because', ({ kind, done, waits }) => {
  expect(waitsFor(kind, 'government-procurement', course(...done))).toBe(waits)
})

test.each`
  because                             | kinds                                  | days                                          | problem
  ${'in order'}                       | ${['received', 'accepted', 'planned']} | ${['2026-11-02', '2026-11-03', '2026-11-04']} | ${undefined}
  ${'all on one day'}                 | ${['received', 'accepted', 'planned']} | ${['2026-11-02', '2026-11-02', '2026-11-02']} | ${undefined}
  ${'accepted before it came in'}     | ${['received', 'accepted']}            | ${['2026-11-02', '2026-11-01']}               | ${{ problem: 'too-early', kind: 'accepted', on: '2026-11-01', earliest: '2026-11-02' }}
  ${'planned before it was accepted'} | ${['received', 'accepted', 'planned']} | ${['2026-11-02', '2026-11-04', '2026-11-03']} | ${{ problem: 'too-early', kind: 'planned', on: '2026-11-03', earliest: '2026-11-04' }}
  ${'tomorrow'}                       | ${['received', 'accepted']}            | ${['2026-11-02', '2026-11-22']}               | ${{ problem: 'in-future', kind: 'accepted', on: '2026-11-22' }}
  ${'out of turn'}                    | ${['received', 'planned']}             | ${['2026-11-02', '2026-11-03']}               | ${{ problem: 'not-next', kind: 'planned' }}
  ${'without receipt'}                | ${['accepted']}                        | ${['2026-11-02']}                             | ${{ problem: 'not-next', kind: 'accepted' }}
`('steps: $because', ({ kinds, days, problem }) => {
  const steps = course(...kinds).map((step, index) => ({ ...step, on: days[index] }))
  expect(checkSteps('request', undefined, steps, '2026-11-21')).toEqual(problem)
})

describe('properties', () => {
  const walk = fc.record({
    kind: fc.constantFrom(...MATTER_KINDS),
    regime: fc.constantFrom(undefined, 'government-procurement' as const, 'tendering' as const),
    choices: fc.array(fc.nat(30), { maxLength: 25 }),
  })

  test('every course that only takes what may follow stands, waits while it is open, and can be brought to an end', () => {
    fc.assert(
      fc.property(walk, ({ kind, regime, choices }) => {
        const steps: StandingStep[] = [...course('received')]
        for (const choice of choices) {
          const next = nextSteps(kind, regime, steps)
          const step = next[choice % Math.max(1, next.length)]
          if (step !== undefined) steps.push({ step: steps.length + 1, kind: step, on: DAY, said: {} })
        }
        expect(checkSteps(kind, regime, steps, DAY)).toBeUndefined()
        expect(waitsFor(kind, regime, steps) === undefined).toBe(isClosed(kind, regime, steps))
        expect(nextSteps(kind, regime, steps).length === 0).toBe(isClosed(kind, regime, steps))
        const waited = waitsFor(kind, regime, steps)
        if (waited !== undefined) expect(nextSteps(kind, regime, steps)).toContain(waited)
        // Whoever does what is waited for, each time, comes to an end.
        for (let left: number = INTAKE_STEPS.length; !isClosed(kind, regime, steps); left -= 1) {
          const step = waitsFor(kind, regime, steps)
          if (step === undefined || left === 0) throw new Error(`${kind} never ends`)
          steps.push({ step: steps.length + 1, kind: step, on: DAY, said: {} })
        }
      }),
    )
  })

  test('only sorting, handing on and notes happen twice', () => {
    fc.assert(
      fc.property(walk, ({ kind, regime, choices }) => {
        const steps: StandingStep[] = [...course('received')]
        for (const choice of choices) {
          const next = nextSteps(kind, regime, steps)
          const step = next[choice % Math.max(1, next.length)]
          if (step !== undefined) steps.push({ step: steps.length + 1, kind: step, on: DAY, said: {} })
        }
        const once = steps.map((step) => step.kind).filter((step) => !['classed', 'routed', 'note'].includes(step))
        expect(new Set(once).size).toBe(once.length)
      }),
    )
  })
})
