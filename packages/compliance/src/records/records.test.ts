import { createHash } from 'node:crypto'
import { CALENDAR_CN, calendarAsKnownOn } from '@tenderlight/law/calendars/cn'
import { buildCalendar } from '@tenderlight/law/calendar'
import { CN_HOLIDAYS } from '@tenderlight/law/calendars/cn-holidays'
import { describe, expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import type { FindingRecord } from './finding-record.ts'
import { readRecord } from './read-record.ts'
import { recordOf } from './record-of.ts'
import { replay } from './replay.ts'
import { isIntact, seal } from './seal.ts'

const SIGN = { rule: 'jiujiang.gp.contract.sign' }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Through a file and back: what a reader years later has in hand. */
const stored = (record: FindingRecord): FindingRecord => JSON.parse(JSON.stringify(record)) as FindingRecord
const recordHere = (procurement = aProcurement(), context = aContext()): FindingRecord => {
  const record = recordOf(SIGN, procurement, context)
  if (record === undefined) throw new Error('the rule applies to the lawful procurement')
  return stored(record)
}

describe('what a record holds', () => {
  test('the facts that the rule read and no others, the figure, the calendar by name', () => {
    expect(recordHere()).toMatchObject({
      schema: 'tenderlight/finding-record/1',
      ...SIGN,
      part: null,
      matter: null,
      jurisdiction: 'jiujiang',
      today: '2026-11-21',
      parameter: { ...SIGN, unit: 'working-days', from: '2023-02-06', value: 7, citation: { clause: '71②' } },
      calendar: { version: CALENDAR_CN.version },
      finding: { verdict: 'compliant', due: '2026-03-02', met: '2026-02-26' },
    })
    expect(recordHere().calendar.over).toBeUndefined()
    expect(recordHere().facts).toEqual({
      id: 'DEMO-2026-0001',
      heldBy: 'register',
      regime: 'government-procurement',
      awardNoticeOn: '2026-02-13',
      contractSignedOn: '2026-02-26',
    })
  })

  test('a clock that rests on dates which contradict each other keeps the dates that show it', () => {
    const record = recordHere(aProcurement({ contractSignedOn: '2026-02-10' }))
    expect(record.finding).toMatchObject({ verdict: 'cannot-tell' })
    expect(record.facts).toMatchObject({ resultDeterminedOn: '2026-02-13', announcementOn: '2026-01-22' })
    expect(replay(record).same).toBe(true)
  })

  test('a rule that says nothing of the procurement has no record', () => {
    expect(recordOf(SIGN, aProcurement({ regime: 'tendering' }), aContext())).toBeUndefined()
    expect(recordOf({ rule: 'no.such.rule' }, aProcurement(), aContext())).toBeUndefined()
    expect(recordOf({ ...SIGN, part: 'losers' }, aProcurement(), aContext())).toBeUndefined()
  })

  test('what the district has settled is kept as the answers that were given', () => {
    const settings = { ...NO_SETTINGS, version: 's-1', warningWindow: () => ({ share: 10_000, leastWorkingDays: 2 }) }
    const open = aProcurement({ contractSignedOn: undefined })
    const context = { ...aContext('2026-02-24'), settings }
    const record = stored(recordOf(SIGN, open, context) as FindingRecord)
    expect(record.settings.version).toBe('s-1')
    expect(record.finding).toEqual(findingOf(open, SIGN.rule, context))
    expect(replay(record).same).toBe(true)
  })
})

describe('replay', () => {
  test('a changed fact gives another finding, and says in which fields', () => {
    const record = recordHere()
    const again = replay({ ...record, facts: { ...record.facts, contractSignedOn: '2026-03-05' } })
    expect(again.same).toBe(false)
    expect(again.finding).toMatchObject({ verdict: 'breach', late: { workingDays: 3, calendarDays: 3 } })
    expect(again.differences.map(({ field }) => field)).toEqual(['late', 'light', 'met', 'verdict'])
    expect(again.differences.at(-1)).toEqual({ field: 'verdict', recorded: 'compliant', replayed: 'breach' })
  })

  test('a figure that was changed since is told, and the record’s own figure is what counts', () => {
    const record = recordHere()
    const old = { ...record, parameter: { ...record.parameter, value: 8 }, finding: { ...record.finding, required: 8 } }
    const due = { aimFor: '2026-03-03', due: '2026-03-03' } as const
    const again = replay({ ...old, finding: { ...old.finding, ...due } })
    expect(again.differences).toEqual([])
    expect(again.same).toBe(true)
    expect(again.changedFigures).toEqual([{ ...SIGN, from: '2023-02-06', recorded: 8, now: 7 }])
  })

  test.each`
    because                                   | change                                                                     | problem
    ${'the rule is none of this version'}     | ${{ rule: 'no.such.rule' }}                                                | ${'unknown-rule'}
    ${'the calendar is none of this version'} | ${{ calendar: { version: 'cn-1999.1', knownOn: '', coveredThrough: '' } }} | ${'unknown-calendar'}
    ${'the rule does not apply to the facts'} | ${{ facts: { id: 'x', heldBy: 'register', regime: 'tendering' } }}         | ${'no-finding'}
    ${'the rule has no clock of that name'}   | ${{ part: 'losers' }}                                                      | ${'no-finding'}
  `('$because: $problem', ({ change, problem }: { change: object; problem: string }) => {
    expect(replay({ ...recordHere(), ...change })).toMatchObject({ same: false, problem, differences: [] })
  })
})

describe('a calendar that the product does not bring', () => {
  const source = { coveredFrom: '2007-01-01', knownOn: '2026-11-25' } as const
  const notice = { year: 2027, numbers: ['国办发明电〔2026〕0号'], verified: false }
  const calendar = buildCalendar({
    ...source,
    version: 'cn-2027.test',
    coveredThrough: '2027-12-31',
    // A notice also moved a day of 2026: the make-up Saturday of the National Day.
    holidays: [
      ...CN_HOLIDAYS.filter(([name, from]) => !(name.startsWith('国庆') && from.startsWith('2026'))),
      ['国庆节', '2026-10-01', '2026-10-07'],
      ['元旦', '2027-01-01', '2027-01-03', '2027-01-09'],
    ],
    notices: [...CALENDAR_CN.notices, notice],
  })
  const open = aProcurement({ awardNoticeOn: '2026-12-31', contractSignedOn: undefined })
  const record = recordHere(open, { ...aContext('2026-12-31'), calendar })

  test('is told by what its notices changed, and built again from that', () => {
    expect(record.finding).toMatchObject({ due: '2027-01-11', provisional: false })
    expect(record.calendar.over).toMatchObject({ version: CALENDAR_CN.version, notices: [notice] })
    expect(record.calendar.over?.changed.length).toBeLessThan(12)
    expect(replay(record)).toMatchObject({ same: true, differences: [] })
  })

  test('without its days the same record is not the same finding', () => {
    const { over: _, ...bare } = record.calendar
    expect(replay({ ...record, calendar: bare }).problem).toBe('unknown-calendar')
    const named = { ...record, calendar: { ...bare, version: CALENDAR_CN.version } }
    expect(replay(named).differences.map(({ field }) => field)).toContain('due')
  })

  test('what was known in January 2020 is told by the days that were otherwise, and is built again', () => {
    const context = { ...aContext('2020-01-20'), calendar: calendarAsKnownOn('2020-01-20') }
    const signed: Procurement = {
      id: 'X',
      heldBy: 'register',
      regime: 'government-procurement',
      contractSignedOn: '2020-01-22',
    }
    const filing = recordOf({ rule: 'cn.gp.contract.file' }, signed, context)
    if (filing === undefined) throw new Error('the rule applies')
    expect(filing.calendar.over?.changed.length).toBeLessThan(12)
    expect(replay(stored(filing))).toMatchObject({ same: true, differences: [] })
    // The holiday was extended on 2020-01-26: who knew that had later days in mind.
    expect(filing.finding.due).toBe('2020-02-06')
    expect(findingOf(signed, 'cn.gp.contract.file', aContext('2020-01-20'))?.due).toBe('2020-02-10')
  })

  test('over a version that nobody has it cannot be built', () => {
    const over = { ...record.calendar.over, version: 'cn-1999.1' } as NonNullable<FindingRecord['calendar']['over']>
    expect(replay({ ...record, calendar: { ...record.calendar, over } }).problem).toBe('unknown-calendar')
  })
})

describe('the seal', () => {
  const sealed = seal(recordHere(), sha256)

  test('holds whatever the order of the keys, and breaks with a single fact', () => {
    expect(isIntact(sealed, sha256)).toBe(true)
    const turned = Object.fromEntries(Object.entries(sealed).toReversed()) as unknown as typeof sealed
    expect(isIntact(turned, sha256)).toBe(true)
    const facts = { ...sealed.facts, contractSignedOn: '2026-02-25' }
    expect(isIntact({ ...sealed, facts }, sha256)).toBe(false)
  })

  test('what is read back from a line is the record', () => {
    expect(readRecord(JSON.parse(JSON.stringify(sealed)))).toEqual({ record: JSON.parse(JSON.stringify(sealed)) })
  })

  test.each`
    field             | value
    ${'schema'}       | ${'tenderlight/finding-record/2'}
    ${'rule'}         | ${7}
    ${'part'}         | ${7}
    ${'matter'}       | ${undefined}
    ${'jurisdiction'} | ${'atlantis'}
    ${'today'}        | ${'2026-02-30'}
    ${'facts'}        | ${{ id: 7 }}
    ${'parameter'}    | ${{ rule: 'x', from: '2026-01-01', value: 7 }}
    ${'figures'}      | ${[{}]}
    ${'calendar'}     | ${{ version: 'x', over: 7 }}
    ${'settings'}     | ${{ version: 'x' }}
    ${'finding'}      | ${null}
    ${'digest'}       | ${'abc'}
    ${'alone'}        | ${false}
    ${'facts'}        | ${{ heldBy: 'register' }}
    ${'facts'}        | ${{ id: 'x' }}
    ${'facts'}        | ${null}
    ${'parameter'}    | ${null}
    ${'parameter'}    | ${{ from: '2026-01-01', value: 7, citation: {} }}
    ${'parameter'}    | ${{ rule: 'x', from: '2026-02-30', value: 7, citation: {} }}
    ${'parameter'}    | ${{ rule: 'x', from: '2026-01-01', citation: {} }}
    ${'calendar'}     | ${null}
    ${'calendar'}     | ${{ version: 7 }}
    ${'settings'}     | ${null}
    ${'settings'}     | ${{ answers: [] }}
    ${'finding'}      | ${{ verdict: 'breach' }}
    ${'finding'}      | ${{ rule: 'x' }}
    ${'digest'}       | ${`${'0'.repeat(64)}0`}
    ${'digest'}       | ${`x${'0'.repeat(64)}`}
  `('$field that is $value is told by its name', ({ field, value }: { field: string; value: unknown }) => {
    expect(readRecord({ ...sealed, [field]: value })).toEqual({ broken: field })
  })

  test('a matter that stands alone is marked so, a figure may be nothing, a calendar may rest on another', () => {
    const over = { version: 'x', coveredFrom: '2026-01-01', notices: [], changed: [] }
    const whole = {
      ...sealed,
      alone: true,
      parameter: { ...sealed.parameter, value: null },
      calendar: { ...sealed.calendar, over },
    }
    expect(readRecord(whole)).toEqual({ record: whole })
  })

  test.each([[null], [7], ['text'], [[]]])('%j is no record', (value) => {
    expect(readRecord(value)).toEqual({ broken: 'json' })
  })
})
