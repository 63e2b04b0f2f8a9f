import { expect, test } from 'vitest'
import type { Matter } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { recordsOf } from '../records/record-of.ts'
import { replay } from '../records/replay.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'

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
