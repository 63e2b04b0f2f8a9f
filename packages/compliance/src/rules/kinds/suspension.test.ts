import { describe, expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import type { Matter } from '../../procurement/matter.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_AWARD } from '../../testing/stages.ts'
import { isReversed, spansOf } from './suspension.ts'

const SIGNING = { from: 'award-notice', to: 'contract-signed', counting: 'days', suspendedBy: 'challenge' } as const

const withMatters = (...matters: Matter[]) => aProcurement({ ...NOTHING_AFTER_AWARD, matters })

const challenge = (rest: Partial<Matter>): Matter => ({ id: 'M1', kind: 'challenge', ...rest })
const complaint = (rest: Partial<Matter>): Matter => ({ id: 'M2', kind: 'complaint', ...rest })

test.each`
  because                                              | matter                                                                                      | spans
  ${'a challenge, from its receipt through its reply'} | ${challenge({ receivedOn: '2026-02-24', repliedOn: '2026-02-26' })}                         | ${[{ from: '2026-02-24', until: '2026-02-26' }]}
  ${'an open challenge has no last day'}               | ${challenge({ receivedOn: '2026-02-24' })}                                                  | ${[{ from: '2026-02-24', until: undefined }]}
  ${'one that cannot affect the result stops nothing'} | ${challenge({ receivedOn: '2026-02-24', mayAffectResult: false })}                          | ${[]}
  ${'one of which that is unknown stops the signing'}  | ${challenge({ receivedOn: '2026-02-24', mayAffectResult: true })}                           | ${[{ from: '2026-02-24', until: undefined }]}
  ${'one that was posted and has not arrived'}         | ${challenge({ filedOn: '2026-02-24', posted: true })}                                       | ${[]}
  ${'a complaint by itself stops nothing'}             | ${complaint({ receivedOn: '2026-02-24', acceptedOn: '2026-02-25' })}                        | ${[]}
  ${'a complaint during the pause of the bureau'}      | ${complaint({ receivedOn: '2026-02-20', pausedOn: '2026-02-24', resumedOn: '2026-03-10' })} | ${[{ from: '2026-02-24', until: '2026-03-10' }]}
  ${'an enquiry said to affect the result stops it'}   | ${{ id: 'M3', kind: 'enquiry', receivedOn: '2026-02-24', mayAffectResult: true }}           | ${[{ from: '2026-02-24', until: undefined }]}
  ${'a request stops nothing, whatever is said of it'} | ${{ id: 'M3', kind: 'request', receivedOn: '2026-02-24', mayAffectResult: true }}           | ${[]}
  ${'only complaints are paused for'}                  | ${{ id: 'M3', kind: 'objection', pausedOn: '2026-02-24' }}                                  | ${[]}
  ${'an enquiry stops nothing'}                        | ${{ id: 'M3', kind: 'enquiry', receivedOn: '2026-02-24' }}                                  | ${[]}
`('$because', ({ matter, spans }) => {
  expect(spansOf(SIGNING, withMatters(matter), null)).toEqual(spans)
})

test('the everyday events and the matters stop the clock together', () => {
  const record = {
    ...withMatters(complaint({ pausedOn: '2026-03-03', resumedOn: '2026-03-05' })),
    challengeOn: '2026-02-24',
    challengeClosedOn: '2026-02-26',
  } as const
  expect(spansOf(SIGNING, record, null)).toHaveLength(2)
  expect(spansOf(SIGNING, record, '2026-03-02')).toEqual([{ from: '2026-02-24', until: '2026-02-26' }])
  // What began on the day of the signing itself had begun.
  expect(spansOf(SIGNING, record, '2026-03-03')).toHaveLength(2)
  const { suspendedBy, ...unstopped } = SIGNING
  expect([suspendedBy, spansOf(unstopped, record, null)]).toEqual(['challenge', []])
})

test('a matter stands still on the days that it says are not counted', () => {
  const clock = {
    from: 'matter-accepted',
    to: 'matter-decided',
    counting: 'working-days',
    suspendedBy: 'matter',
  } as const
  const inspected = complaint({ notCounted: [{ from: '2026-10-12', until: '2026-10-16', why: 'inspection' }] })
  const record = withMatters(inspected, complaint({ id: 'other' }))
  expect(spansOf(clock, record, null, 'M2')).toMatchObject([{ from: '2026-10-12', until: '2026-10-16' }])
  expect(spansOf(clock, record, '2026-10-11', 'M2')).toEqual([])
  expect(spansOf(clock, record, null, 'other')).toEqual([])
  expect(spansOf(clock, record, null)).toEqual([])
  expect(spansOf(clock, aProcurement(), null, 'M2')).toEqual([])
})

test('a span that ends before it begins is a contradiction', () => {
  expect(isReversed({ from: '2026-02-26', until: '2026-02-25' })).toBe(true)
  expect(isReversed({ from: '2026-02-26', until: '2026-02-26' })).toBe(false)
  expect(isReversed({ from: '2026-02-26' })).toBe(false)
})

describe('the signing clock', () => {
  const twice = withMatters(
    challenge({ receivedOn: '2026-02-25', repliedOn: '2026-02-26' }),
    complaint({ receivedOn: '2026-02-26', pausedOn: '2026-02-28', resumedOn: '2026-03-04' }),
  )

  test('is moved by a challenge and by a pause, and explained day by day', () => {
    const finding = findingOf(twice, 'jiujiang.gp.contract.sign')
    // 02-14, 02-24 | 02-25, 02-26 challenge | 02-27 | 02-28 .. 03-04 pause | 03-05, 03-06, 03-09, 03-10.
    expect(finding?.due).toBe('2026-03-10')
    const days = finding === undefined ? [] : explain(finding, twice, aContext())
    expect(days.filter(({ why }) => why === 'suspended').map(({ date }) => date)).toEqual([
      '2026-02-25',
      '2026-02-26',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
    ])
    expect(days.at(-1)).toMatchObject({ date: '2026-03-10', counted: 7, mark: 'due' })
  })

  test('has no known end while a pause is open', () => {
    const paused = withMatters(complaint({ pausedOn: '2026-02-25' }))
    expect(findingOf(paused, 'jiujiang.gp.contract.sign')).toMatchObject({
      verdict: 'pending',
      light: 'grey',
      due: null,
    })
  })

  test('cannot tell where a matter was answered before it came in', () => {
    const reversed = withMatters(challenge({ receivedOn: '2026-02-25', repliedOn: '2026-02-24' }))
    expect(findingOf(reversed, 'cn.gp.contract.sign')).toMatchObject({ verdict: 'cannot-tell', missing: ['matters'] })
  })
})
