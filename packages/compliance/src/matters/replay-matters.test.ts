import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { describe, expect, test } from 'vitest'
import type { Matter } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { recordsOf, recordsOfMatter } from '../records/record-of.ts'
import { readRecord } from '../records/read-record.ts'
import { replay } from '../records/replay.ts'
import { seal } from '../records/seal.ts'
import { aProcurement } from '../testing/builders.ts'
import { settingsOf } from '../settings/settle.ts'
import { aContext } from '../testing/findings.ts'
import { judgeMatter } from './judge-matter.ts'

const PURCHASE: readonly Matter[] = [
  { id: 'X1', kind: 'enquiry', receivedOn: '2026-02-02', repliedOn: '2026-02-06' },
  { id: 'Q1', kind: 'challenge', about: 'result', receivedOn: '2026-02-24', repliedOn: '2026-03-03' },
  {
    id: 'T1',
    kind: 'complaint',
    after: 'Q1',
    receivedOn: '2026-03-10',
    forwardedOn: '2026-03-20',
    pausedOn: '2026-03-11',
    notCounted: [{ from: '2026-03-12', until: '2026-03-13', why: 'inspection' }],
  },
  { id: 'J1', kind: 'arrears-complaint', receivedOn: '2026-07-20', acceptedOn: '2026-07-21', extended: true },
]
const TENDER: readonly Matter[] = [
  {
    id: 'Y1',
    kind: 'objection',
    about: 'documents',
    filedOn: '2026-01-26',
    receivedOn: '2026-01-26',
    repliedOn: '2026-01-29',
  },
  { id: 'Y2', kind: 'objection', about: 'result', receivedOn: '2026-02-24', repliedOn: '2026-02-26' },
  { id: 'T1', kind: 'complaint', after: 'Y2', knownOn: '2026-02-24', filedOn: '2026-03-11', receivedOn: '2026-03-11' },
]
/** Challenged and complained of over the days on which the order of 2018 took the place of the law's own figures. */
const OVER_2018: readonly Matter[] = [
  { id: 'Q1', kind: 'challenge', about: 'result', receivedOn: '2018-03-02' },
  { id: 'T1', kind: 'complaint', after: 'Q1', receivedOn: '2018-03-20' },
]

test.each<{ readonly because: string; readonly record: Procurement }>([
  {
    because: 'a purchase with enquiry, challenge, complaint, arrears and interest',
    record: aProcurement({
      matters: PURCHASE,
      challengeOn: '2026-02-25',
      paidOn: '2026-07-31',
      interestPaid: 1,
      agreedLateRate: 310,
      lprAtContract: 300,
      receivableRequestedOn: '2026-06-10',
    }),
  },
  {
    because: 'a tender with objections and a complaint',
    record: aProcurement({ regime: 'tendering', matters: TENDER }),
  },
  {
    because: 'figures of two days of one rule',
    record: aProcurement({ resultPublishedOn: '2018-02-28', matters: OVER_2018 }),
  },
  { because: 'a law that is not known', record: aProcurement({ regime: undefined, matters: PURCHASE }) },
])('every finding about matters and payment is computed again from its record alone: $because', ({ record }) => {
  const records = recordsOf(record, aContext('2026-08-10'))
  expect(records.filter(({ matter }) => matter !== null).length + Number(record.regime === undefined)).toBeGreaterThan(
    0,
  )
  for (const one of records) {
    const again = replay(JSON.parse(JSON.stringify(one)))
    expect([one.rule, one.part, one.matter, again.same, again.changedFigures]).toEqual([
      one.rule,
      one.part,
      one.matter,
      true,
      [],
    ])
  }
})

describe('a matter that stands alone', () => {
  const set = settingsOf([
    { from: '2026-01-05', value: { kind: 'graded-limit', grade: 'A', days: 5, counting: 'working-days' } },
    {
      from: '2026-01-05',
      value: { kind: 'warning-window', rule: 'zhenhai.appeal.lights', share: 5000, leastWorkingDays: 0 },
    },
  ])
  const CHALLENGE: Matter = { id: 'Q1', kind: 'challenge', receivedOn: '2026-02-24', repliedOn: '2026-03-03' }

  test.each<{
    readonly because: string
    readonly matter: Matter
    readonly others?: readonly Matter[]
    readonly place: JurisdictionId
  }>([
    {
      because: 'a complaint after a challenge',
      matter: { id: 'T1', kind: 'complaint', after: 'Q1', regime: 'government-procurement', receivedOn: '2026-03-10' },
      others: [CHALLENGE],
      place: 'jiujiang',
    },
    {
      because: 'a complaint of which nobody said under which law',
      matter: { id: 'T1', kind: 'complaint', receivedOn: '2026-03-10' },
      place: 'jiujiang',
    },
    { because: 'a request', matter: { id: 'S1', kind: 'request', acceptedOn: '2026-08-05' }, place: 'jiujiang' },
    {
      because: 'a request with a grade, a limit and a window that the district set',
      matter: { id: 'S1', kind: 'request', receivedOn: '2026-08-05', grade: 'A' },
      place: 'zhenhai',
    },
    {
      because: 'a request in a district that sets the limits of grades',
      matter: { id: 'S1', kind: 'request', receivedOn: '2026-08-05', grade: 'A' },
      place: 'changshan',
    },
    { because: 'a letter', matter: { id: 'L1', kind: 'letter', receivedOn: '2026-05-06' }, place: 'xialu' },
  ])('is judged again from its record alone: $because', ({ matter, others = [], place }) => {
    const context = { ...aContext('2026-08-10', place), settings: set }
    const records = recordsOfMatter(matter, context, others)
    expect(records.map(({ finding }) => finding)).toEqual(judgeMatter(matter, context, others))
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) {
      const stored = readRecord(JSON.parse(JSON.stringify(seal(record, () => '0'.repeat(64)))))
      if ('broken' in stored) throw new Error(stored.broken)
      expect([record.rule, record.part, replay(stored.record)]).toMatchObject([
        record.rule,
        record.part,
        { same: true, differences: [], changedFigures: [] },
      ])
    }
  })

  test('is judged by the figure and the days of the record, not by those of the product', () => {
    const request: Matter = { id: 'S1', kind: 'request', acceptedOn: '2026-08-05' }
    const [record] = recordsOfMatter(request, aContext('2026-08-10'))
    if (record === undefined) throw new Error('the rule applies')
    const longer = { ...record, parameter: { ...record.parameter, value: 9 } }
    expect(replay(longer).differences.map(({ field }) => field)).toContain('due')
    expect(replay(longer).changedFigures).toMatchObject([{ rule: 'jiujiang.appeal.plan', recorded: 9, now: 5 }])
    expect(replay({ ...record, rule: 'jiujiang.gp.contract.sign' }).problem).toBe('unknown-rule')
    const { alone: _, ...ofProcurement } = record
    expect(replay(ofProcurement).problem).toBe('unknown-rule')
  })
})
