import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_STAGES, CASE_STEPS } from './case.ts'
import type { CaseStage, CaseStep, CaseStepKind } from './case.ts'
import { afterStep, caseState, leadsTo, waitsFor } from './steps.ts'
import type { CaseState } from './steps.ts'

const on = '2026-11-02'
const step = (kind: CaseStepKind, due: CaseStep['due'] = null): CaseStep => ({ kind, on, due })
const at = (stage: CaseStage, asked: Partial<CaseState> = {}): CaseState => ({
  stage,
  term: null,
  extensionAsked: false,
  withdrawalAsked: false,
  closed: stage === 'closed' ? { as: 'struck-off', on } : null,
  ...asked,
})

/** Every step that may follow, by the stage: what is not here may not. Escalation and asking for withdrawal may follow in each. */
const FOLLOWS: Readonly<Record<CaseStage, Readonly<Partial<Record<CaseStepKind, CaseStage>>>>> = {
  'to-issue': { 'letter-drafted': 'to-issue', 'letter-issued': 'to-answer' },
  'to-answer': { answered: 'rectifying', rectified: 'to-review', 'extension-asked': 'to-answer' },
  rectifying: {
    answered: 'rectifying',
    rectified: 'to-review',
    'extension-asked': 'rectifying',
    returned: 'to-answer',
  },
  'to-review': { returned: 'rectifying', passed: 'to-feed-back' },
  'to-feed-back': { 'fed-back': 'to-strike-off' },
  'to-strike-off': { 'struck-off': 'closed' },
  closed: {},
}

test.each(CASE_STAGES)('of all steps, those follow %s that the way of a case knows', (stage) => {
  const always = stage === 'closed' ? {} : { escalated: stage, 'withdrawal-asked': stage }
  const follow = CASE_STEPS.flatMap((kind) => {
    const to = leadsTo(at(stage), { kind })
    return to === undefined ? [] : [[kind, to] as const]
  })
  expect(Object.fromEntries(follow)).toEqual({ ...FOLLOWS[stage], ...always })
})

test.each`
  because                                       | state                                         | kind                     | to
  ${'more time is asked for once at a time'}    | ${at('to-answer', { extensionAsked: true })}  | ${'extension-asked'}     | ${undefined}
  ${'it is granted when it was asked for'}      | ${at('rectifying', { extensionAsked: true })} | ${'extension-granted'}   | ${'rectifying'}
  ${'or declined'}                              | ${at('to-answer', { extensionAsked: true })}  | ${'extension-declined'}  | ${'to-answer'}
  ${'nothing is granted that nobody asked for'} | ${at('to-answer')}                            | ${'extension-granted'}   | ${undefined}
  ${'a case is withdrawn when somebody asked'}  | ${at('to-review', { withdrawalAsked: true })} | ${'withdrawn'}           | ${'closed'}
  ${'and not before'}                           | ${at('to-review')}                            | ${'withdrawn'}           | ${undefined}
  ${'the other may say no'}                     | ${at('to-issue', { withdrawalAsked: true })}  | ${'withdrawal-declined'} | ${'to-issue'}
  ${'asking twice says nothing new'}            | ${at('to-issue', { withdrawalAsked: true })}  | ${'withdrawal-asked'}    | ${undefined}
  ${'a case begins by being opened'}            | ${undefined}                                  | ${'letter-drafted'}      | ${undefined}
  ${'once'}                                     | ${at('to-issue')}                             | ${'opened'}              | ${undefined}
`('$because', ({ state, kind, to }: { state: CaseState | undefined; kind: CaseStepKind; to: CaseStage }) => {
  expect(leadsTo(state, { kind })).toBe(to)
})

test('without a letter the unit is asked at once', () => {
  expect(caseState([{ ...step('opened', '2026-11-09'), letter: false }])).toEqual(
    at('to-answer', { term: { from: on, due: '2026-11-09' } }),
  )
  expect(caseState([{ ...step('opened'), letter: true }]).stage).toBe('to-issue')
})

test('a whole case, with a plan returned, work returned and more time', () => {
  const days = (kind: CaseStepKind, day: CaseStep['on'], due: CaseStep['due'] = null): CaseStep => ({
    kind,
    on: day,
    due,
  })
  const way: readonly (readonly [CaseStep, CaseStage, string | null])[] = [
    [days('opened', '2026-11-02'), 'to-issue', null],
    [days('letter-drafted', '2026-11-03'), 'to-issue', null],
    [days('letter-issued', '2026-11-04', '2026-11-11'), 'to-answer', '2026-11-11'],
    [days('answered', '2026-11-06', '2026-11-30'), 'rectifying', '2026-11-30'],
    [days('returned', '2026-11-09', '2026-11-13'), 'to-answer', '2026-11-13'],
    [days('answered', '2026-11-10', '2026-11-20'), 'rectifying', '2026-11-20'],
    [days('extension-asked', '2026-11-19'), 'rectifying', '2026-11-20'],
    [days('extension-granted', '2026-11-20', '2026-11-27'), 'rectifying', '2026-11-27'],
    [days('escalated', '2026-11-23'), 'rectifying', '2026-11-27'],
    [days('rectified', '2026-11-26', '2026-12-03'), 'to-review', '2026-12-03'],
    [days('returned', '2026-11-27', '2026-12-01'), 'rectifying', '2026-12-01'],
    [days('rectified', '2026-11-30'), 'to-review', null],
    [days('passed', '2026-12-01'), 'to-feed-back', null],
    [days('fed-back', '2026-12-01'), 'to-strike-off', null],
    [days('struck-off', '2026-12-02'), 'closed', null],
  ]
  let state: CaseState | undefined
  for (const [next, stage, due] of way) {
    state = afterStep(state, next)
    expect([next.kind, state.stage, state.term?.due ?? null]).toEqual([next.kind, stage, due])
  }
  expect(state?.closed).toEqual({ as: 'struck-off', on: '2026-12-02' })
})

test.each`
  stage              | asked                        | who
  ${'to-issue'}      | ${{}}                        | ${'bureau'}
  ${'to-answer'}     | ${{}}                        | ${'unit'}
  ${'to-answer'}     | ${{ extensionAsked: true }}  | ${'bureau'}
  ${'rectifying'}    | ${{}}                        | ${'unit'}
  ${'rectifying'}    | ${{ withdrawalAsked: true }} | ${'bureau'}
  ${'to-review'}     | ${{}}                        | ${'bureau'}
  ${'to-feed-back'}  | ${{}}                        | ${'bureau'}
  ${'to-strike-off'} | ${{}}                        | ${'bureau'}
  ${'closed'}        | ${{}}                        | ${null}
`('$stage $asked waits for $who', ({ stage, asked, who }: { stage: CaseStage; asked: object; who: string | null }) => {
  expect(waitsFor(at(stage, asked))).toBe(who)
})

test('whatever follows: a case is closed once and for ever, by a step that closes, and always waits for somebody until then', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CASE_STEPS), { maxLength: 40 }), (kinds) => {
      let state = caseState([{ ...step('opened'), letter: true }])
      let closings = 0
      for (const kind of kinds) {
        if (leadsTo(state, { kind }) === undefined) {
          expect(() => afterStep(state, step(kind))).toThrow(RangeError)
          continue
        }
        expect(state.stage).not.toBe('closed')
        state = afterStep(state, step(kind))
        if (kind === 'struck-off' || kind === 'withdrawn') closings += 1
        expect(state.closed !== null).toBe(state.stage === 'closed')
        expect(waitsFor(state) === null).toBe(state.stage === 'closed')
        expect(state.extensionAsked && !['to-answer', 'rectifying'].includes(state.stage)).toBe(false)
      }
      expect(closings).toBe(state.stage === 'closed' ? 1 : 0)
    }),
  )
})

test('a case without a step is none', () => {
  expect(() => caseState([])).toThrow(RangeError)
})
