import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { dayNumber } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import { ruleById } from '../rules/all.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import { NOTHING_AFTER_AWARD } from '../testing/stages.ts'
import { Answers, ASK, DAYS, ENDS, FIRST_DAY, FIXED, TERM, UNKNOWN } from './answers.ts'
import { ABSENT } from './columns.ts'
import { outcomeOf } from './outcome.ts'
import { termsOf } from './terms.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const rule = ruleById(SIGN)
if (rule === undefined) throw new Error('the rule is there')
const setting = { today: '2026-11-21', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' } as const
const terms = termsOf(rule, setting, { from: 'award-notice', to: 'contract-signed', counting: 'working-days' })

test('the years 1990 to 2069 have a place each on a page', () => {
  expect([FIRST_DAY, FIRST_DAY + DAYS]).toEqual([dayNumber('1990-01-01'), dayNumber('2070-01-01')])
})

test('pages are numbered from 1; what is known stays when more are made', () => {
  const answers = new Answers(terms)
  const day = dayNumber('2026-02-13')
  const lit = findingOf(aProcurement(), SIGN, aContext())
  const places = Array.from({ length: 20 }, (_, index) => {
    const page = answers.page()
    expect(page).toBe(index + 1)
    const place = page * DAYS + (day - FIRST_DAY)
    expect(answers.known.length).toBeGreaterThan(place)
    expect(answers.known.length % DAYS).toBe(0)
    answers.fill(place, day, [lit, lit])
    return place
  })
  for (const place of places) {
    expect(answers.known[place]).toBe(TERM)
    expect(answers.fixed[place]).not.toBe(0)
    expect(answers.ends[place * ENDS]).not.toBe(0)
    expect(answers.lengths[place * 2]).toBe(7)
  }
  expect(answers.known.reduce((sum, known) => sum + (known === UNKNOWN ? 0 : 1), 0)).toBe(places.length)
})

test('of rows that are alike the findings by either rule are kept: a term with its ends, or what is said without one', () => {
  const answers = new Answers(terms)
  const place = answers.page() * DAYS
  const kept = (was: Finding | undefined, is: Finding | undefined, day = dayNumber('2026-02-13')) => {
    answers.fill(place, day, [was, is])
    const four = Array.from({ length: ENDS }, (_, index) => answers.ends[place * ENDS + index])
    return {
      known: answers.known[place],
      fixed: answers.fixed[place],
      four,
      lengths: [answers.lengths[place * 2], answers.lengths[place * 2 + 1]],
    }
  }
  const signed = findingOf(aProcurement(), SIGN)
  const waiting = findingOf(aProcurement({ ...NOTHING_AFTER_AWARD, awardNoticeOn: undefined }), SIGN)
  if (signed === undefined || waiting === undefined) throw new Error('the rule applies')
  const overdue = terms.outcomeOf(dayNumber('2026-02-13'), ABSENT, 7)
  const [seventh, fifth] = [dayNumber('2026-03-02'), dayNumber('2026-02-27')]

  expect(kept(undefined, undefined)).toMatchObject({ known: FIXED, fixed: 0 })
  expect(kept(waiting, undefined)).toMatchObject({ known: FIXED, fixed: outcomeOf(waiting) })
  expect(kept(undefined, waiting)).toMatchObject({ known: FIXED, fixed: 256 * outcomeOf(waiting) })
  expect(kept(signed, undefined).known).toBe(ASK)
  expect(kept(waiting, signed).known).toBe(ASK)
  expect(kept(signed, { ...signed, required: 5 })).toEqual({
    known: TERM,
    fixed: overdue + 256 * overdue,
    four: [seventh, seventh, fifth, fifth],
    lengths: [7, 5],
  })
  const { required: _, ...withoutFigure } = signed
  expect(kept(withoutFigure, waiting).known).toBe(FIXED)
  // Not over yet by the longer term only.
  const later = new Answers(
    termsOf(
      rule,
      { ...setting, today: '2026-02-28' },
      { from: 'award-notice', to: 'contract-signed', counting: 'working-days' },
    ),
  )
  const at = later.page() * DAYS
  later.fill(at, dayNumber('2026-02-13'), [signed, { ...signed, required: 5 }])
  expect(later.fixed[at]).toBe(
    outcomeOf({ verdict: 'pending', light: 'yellow' }) + 256 * outcomeOf({ verdict: 'breach', light: 'red' }),
  )
})
