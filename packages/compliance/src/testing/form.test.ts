import { expect, test } from 'vitest'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { Finding } from '../finding.ts'
import { aProcurement } from './builders.ts'
import { aContext, findingOf } from './findings.ts'
import { faultsOf } from './form.ts'
import { NOTHING_AFTER_AWARD } from './stages.ts'

const seen = { today: '2026-11-21', calendar: CALENDAR_CN } as const

/** What a late contract gives, with something written into it. */
function faultsWith(changed: { readonly [K in keyof Finding]?: unknown }): readonly string[] {
  const late = findingOf(
    aProcurement({ ...NOTHING_AFTER_AWARD, contractSignedOn: '2026-03-20' }),
    'jiujiang.gp.contract.sign',
    aContext(),
  )
  return faultsOf({ ...late, ...changed } as unknown as Finding, seen)
}

test('a late contract as it is found has no fault', () => {
  expect(faultsWith({})).toEqual([])
})

test.each`
  because                                        | changed
  ${'no such rule'}                              | ${{ rule: 'nobody.knows' }}
  ${'a key without a value is no plain data'}    | ${{ matter: undefined }}
  ${'a promise is no law'}                       | ${{ level: 'law' }}
  ${'a light has one of four names'}             | ${{ light: '' }}
  ${'what is late is never green'}               | ${{ light: 'green' }}
  ${'who is late has not kept the term'}         | ${{ verdict: 'compliant', light: 'green' }}
  ${'a term that runs has no end'}               | ${{ verdict: 'pending', light: 'yellow' }}
  ${'what cannot be told names what is missing'} | ${{ verdict: 'cannot-tell', light: 'grey' }}
  ${'a nameless field cannot be asked for'}      | ${{ verdict: 'cannot-tell', light: 'grey', missing: [''] }}
  ${'an exemption has a ground'}                 | ${{ verdict: 'exempt', light: 'green' }}
  ${'a breach is not exempt'}                    | ${{ ground: '第七条' }}
  ${'late by the days that are between'}         | ${{ late: { workingDays: 1, calendarDays: 2 } }}
  ${'no day is in February thrice ten'}          | ${{ met: '2026-02-30' }}
  ${'nothing is moved forward'}                  | ${{ aimFor: '2026-12-31' }}
  ${'the calendar of 2026 is published'}         | ${{ provisional: true }}
  ${'a unit has one of five names'}              | ${{ unit: '' }}
  ${'a figure has a unit'}                       | ${{ unit: undefined }}
  ${'what is there lacks nothing or something'}  | ${{ actual: 7 }}
  ${'nine are not three more than seven'}        | ${{ actual: 9, shortfall: 3 }}
  ${'a breach lacks something'}                  | ${{ actual: 9, shortfall: 0 }}
  ${'findings cite where a duty stands'}         | ${{ citation: { instrument: '', clause: '' } }}
  ${'the law of no period'}                      | ${{ versions: { parameterFrom: '1999-01-01', calendar: CALENDAR_CN.version } }}
  ${'another calendar'}                          | ${{ versions: { parameterFrom: '2026-01-01', calendar: 'none' } }}
`('$because', ({ changed }) => {
  expect(faultsWith(changed)).not.toEqual([])
})
