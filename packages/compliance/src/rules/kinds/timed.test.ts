import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { dated } from '@tenderlight/law/dated-parameter'
import { expect, test } from 'vitest'
import { scopeOf } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { groundOf, groundPlace } from '../found.ts'
import { timed } from './timed.ts'

const figure = dated({
  rule: 'test.timed',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'own rule',
  values: [{ from: '2020-01-01', value: 5, cite: { instrument: 'product', clause: '试' } }],
})
const [value] = figure.values
if (value === undefined) throw new Error('one period')

// Five days from Monday 2026-03-02 end on Saturday the 7th, moved to Monday the 9th.
test.each`
  because                                           | today           | met             | spans                                            | verdict        | light       | due             | days
  ${'early in the term'}                            | ${'2026-03-03'} | ${null}         | ${[]}                                            | ${'pending'}   | ${'green'}  | ${'2026-03-09'} | ${undefined}
  ${'its last two working days'}                    | ${'2026-03-06'} | ${null}         | ${[]}                                            | ${'pending'}   | ${'yellow'} | ${'2026-03-09'} | ${undefined}
  ${'the moved last day'}                           | ${'2026-03-09'} | ${null}         | ${[]}                                            | ${'pending'}   | ${'yellow'} | ${'2026-03-09'} | ${undefined}
  ${'the day after'}                                | ${'2026-03-10'} | ${null}         | ${[]}                                            | ${'breach'}    | ${'red'}    | ${'2026-03-09'} | ${1}
  ${'met on the plain last day'}                    | ${'2026-04-01'} | ${'2026-03-07'} | ${[]}                                            | ${'compliant'} | ${'green'}  | ${'2026-03-09'} | ${undefined}
  ${'met between the plain and the moved last day'} | ${'2026-04-01'} | ${'2026-03-08'} | ${[]}                                            | ${'compliant'} | ${'yellow'} | ${'2026-03-09'} | ${undefined}
  ${'two days do not count'}                        | ${'2026-04-01'} | ${'2026-03-09'} | ${[{ from: '2026-03-04', until: '2026-03-05' }]} | ${'compliant'} | ${'green'}  | ${'2026-03-09'} | ${undefined}
  ${'three days do not count'}                      | ${'2026-03-11'} | ${null}         | ${[{ from: '2026-03-04', until: '2026-03-06' }]} | ${'breach'}    | ${'red'}    | ${'2026-03-10'} | ${1}
  ${'stopped, and its end not known'}               | ${'2026-03-30'} | ${null}         | ${[{ from: '2026-03-04' }]}                      | ${'pending'}   | ${'grey'}   | ${null}         | ${undefined}
  ${'met while it was stopped'}                     | ${'2026-03-30'} | ${'2026-03-20'} | ${[{ from: '2026-03-04' }]}                      | ${'compliant'} | ${'green'}  | ${null}         | ${undefined}
`('$because', ({ today, met, spans, verdict, light, due, days }) => {
  const scope = scopeOf(aProcurement(), aContext(today))
  const ground = { ...groundOf(groundPlace(figure, 'law'), value, { calendar: CALENDAR_CN }), scope }
  const trigger = { event: 'award-notice', on: '2026-03-02' } as const
  const finding = timed(ground, trigger, met, 5, 'days', spans)
  expect(finding).toMatchObject({ verdict, light, due, met, trigger, unit: 'days', required: 5 })
  expect(finding.late?.calendarDays).toBe(days)
})
