import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { judgeMatter } from '../matters/judge-matter.ts'
import { MATTER_EVENTS, MATTER_KINDS } from '../procurement/matter.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import { nextSteps } from './next-steps.ts'
import { matterOf } from './matter-of.ts'
import { INTAKE_STEPS, standingSteps } from './steps.ts'
import type { IntakeStep, RecordedStep, StandingStep, StepSaid } from './steps.ts'

const step = (kind: IntakeStep, on: CivilDate, said: StepSaid = {}): StandingStep => ({ step: 1, kind, on, said })

test.each`
  because                                        | steps                                                                                                                                  | matter
  ${'receipt, with what was known then'}         | ${[step('received', '2026-11-02', { about: 'result', knownOn: '2026-10-30', mayAffectResult: false })]}                                | ${{ receivedOn: '2026-11-02', about: 'result', knownOn: '2026-10-30', mayAffectResult: false }}
  ${'the last grade holds'}                      | ${[step('classed', '2026-11-02', { grade: '1' }), step('classed', '2026-11-03', { grade: '3', class: 'fund' })]}                       | ${{ grade: '3' }}
  ${'a pause and its end'}                       | ${[step('paused', '2026-11-02'), step('resumed', '2026-11-20')]}                                                                       | ${{ pausedOn: '2026-11-02', resumedOn: '2026-11-20' }}
  ${'correcting does not count'}                 | ${[step('defects-told', '2026-11-02'), step('corrected', '2026-11-05')]}                                                               | ${{ defectsToldOn: '2026-11-02', notCounted: [{ from: '2026-11-02', until: '2026-11-05', why: 'correction' }] }}
  ${'an inspection that goes on'}                | ${[step('inspection-began', '2026-11-02')]}                                                                                            | ${{ notCounted: [{ from: '2026-11-02', why: 'inspection' }] }}
  ${'an extension'}                              | ${[step('extended', '2026-11-02')]}                                                                                                    | ${{ extended: true }}
  ${'whether it proved true'}                    | ${[step('decided', '2026-11-02', { proven: false })]}                                                                                  | ${{ decidedOn: '2026-11-02', proven: false, by: 'p-1' }}
  ${'withdrawn: ended, and held against nobody'} | ${[step('withdrawn', '2026-11-02')]}                                                                                                   | ${{ decidedOn: '2026-11-02', by: undefined }}
  ${'what moves nobody’s clock'}                 | ${[step('note', '2026-11-02'), step('satisfaction', '2026-11-03', { satisfied: true }), step('routed', '2026-11-03', { to: 'unit' })]} | ${{}}
`('$because', ({ steps, matter }) => {
  const expected = { id: 'M1', kind: 'complaint', by: 'p-1', ...matter }
  expect(matterOf({ id: 'M1', kind: 'complaint', by: 'p-1' }, steps)).toEqual(expected)
})

test('every day that a rule counts from or to can be put on record', () => {
  const day = '2026-11-02'
  const said = { changedOn: day, knownOn: day, filedOn: day, replyDueOn: day } as const
  const all = INTAKE_STEPS.filter((kind) => kind !== 'withdrawn').map((kind) => step(kind, day, said))
  const matter = matterOf({ id: 'M1', kind: 'complaint' }, all)
  for (const field of Object.values(MATTER_EVENTS)) expect([field, matter[field]]).toEqual([field, day])
})

describe('corrections', () => {
  const recorded = (number: number, kind: IntakeStep, rest: Partial<RecordedStep> = {}): RecordedStep => ({
    step: number,
    kind,
    on: '2026-11-02',
    said: {},
    corrects: null,
    takenBack: false,
    ...rest,
  })

  test('the newest correction of a step holds, in the place of the step', () => {
    const steps = [
      recorded(4, 'accepted', { corrects: 2, on: '2026-11-05' }),
      recorded(1, 'received'),
      recorded(2, 'accepted'),
      recorded(3, 'planned'),
      recorded(5, 'accepted', { corrects: 2, on: '2026-11-04' }),
    ]
    expect(standingSteps(steps).map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'received 2026-11-02',
      'accepted 2026-11-04',
      'planned 2026-11-02',
    ])
  })

  test('what is taken back is gone, and may be put on record again', () => {
    const steps = [
      recorded(1, 'received'),
      recorded(2, 'accepted'),
      recorded(3, 'accepted', { corrects: 2, takenBack: true }),
    ]
    expect(nextSteps('request', undefined, standingSteps(steps))).toContain('accepted')
    const again = [...steps, recorded(4, 'accepted', { on: '2026-11-06' })]
    expect(matterOf({ id: 'M1', kind: 'request' }, standingSteps(again)).acceptedOn).toBe('2026-11-06')
  })
})

describe('what the rules make of it', () => {
  test('a complaint that pauses the procurement moves the last day to sign by the days of the pause', () => {
    const signing = (steps: readonly StandingStep[]) =>
      findingOf(
        {
          id: 'DEMO-2026-0002',
          heldBy: 'register',
          regime: 'government-procurement',
          awardNoticeOn: '2026-10-26',
          matters: [matterOf({ id: 'T1', kind: 'complaint' }, steps)],
        },
        'cn.gp.contract.sign',
      )
    const received = step('received', '2026-11-02')
    const before = signing([received])
    const after = signing([received, step('paused', '2026-11-03'), step('resumed', '2026-11-12')])
    expect(before?.due).toBe('2026-11-25')
    expect(after?.due).toBe('2026-12-07')
    expect(signing([received, step('paused', '2026-11-03')])?.due ?? null).toBeNull()
  })

  test('any course of any kind is judged without a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MATTER_KINDS),
        fc.constantFrom(undefined, 'government-procurement' as const, 'tendering' as const),
        fc.array(fc.tuple(fc.nat(30), fc.nat(20)), { maxLength: 12 }),
        (kind, regime, choices) => {
          let on: CivilDate = '2026-09-01'
          const steps = [step('received', on, { about: 'result', filedOn: on })]
          for (const [choice, wait] of choices) {
            const next = nextSteps(kind, regime, steps)
            const chosen = next[choice % Math.max(1, next.length)]
            on = addDays(on, wait)
            if (chosen !== undefined) steps.push({ ...step(chosen, on), step: steps.length + 1 })
          }
          const matter = matterOf({ id: 'M1', kind, regime }, steps)
          const lone = judgeMatter(matter, aContext('2026-11-21'))
          for (const finding of lone) expect(finding.matter).toBe('M1')
          const project = { id: 'P1', heldBy: 'register', matters: [matter], ...(regime && { regime }) } as const
          expect(() => evaluate(project, aContext('2026-11-21'))).not.toThrow()
        },
      ),
    )
  })
})
