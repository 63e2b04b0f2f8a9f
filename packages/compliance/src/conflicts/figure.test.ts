import { expect, test } from 'vitest'
import type { Clock, Text } from '../rules/rule.ts'
import { figureOf, sayFigure } from './figure.ts'
import type { Figure } from './figure.ts'
import { figure, list } from './testing/provisions.ts'

const clock = (rest: Partial<Clock> = {}): Clock => ({ from: 'invoice', to: 'payment', counting: 'days', ...rest })
const gap = (rest: Partial<Clock> = {}) => clock({ counting: 'gap', ...rest })
const LETTERS = { procedural: 7, substantiveMonths: 3 }
const DAYS = { goods: 1, days: 5 }

test.each`
  unit              | value                                     | of                                     | found                                                 | because
  ${'days'}         | ${7}                                      | ${undefined}                           | ${figure('days', 7)}                                  | ${'a number is the figure'}
  ${'list'}         | ${['a', 1, 'b']}                          | ${undefined}                           | ${list('a', 'b')}                                     | ${'a list holds codes'}
  ${'fen'}          | ${{ goods: 1, works: 2 }}                 | ${undefined}                           | ${figure('fen', { goods: 1, works: 2 })}              | ${'parts keep their names'}
  ${'basis-points'} | ${{ share: 30, smallMicro: 60, of: 'x' }} | ${undefined}                           | ${figure('basis-points', { '': 30, smallMicro: 60 })} | ${'the share is the whole; what is no number is no figure'}
  ${'none'}         | ${{}}                                     | ${undefined}                           | ${null}                                               | ${'no part, no figure'}
  ${'none'}         | ${null}                                   | ${undefined}                           | ${null}                                               | ${'nothing is no figure'}
  ${'none'}         | ${'text'}                                 | ${undefined}                           | ${null}                                               | ${'text is no figure'}
  ${'none'}         | ${undefined}                              | ${undefined}                           | ${null}                                               | ${'neither is what is missing'}
  ${'working-days'} | ${7}                                      | ${clock()}                             | ${figure('days', 7)}                                  | ${'a deadline counts in its own unit'}
  ${'days'}         | ${7}                                      | ${clock({ counting: 'working-days' })} | ${figure('working-days', 7)}                          | ${'a deadline counts in its own unit'}
  ${'months'}       | ${3}                                      | ${clock()}                             | ${figure('months', 3)}                                | ${'months stay months'}
  ${'years'}        | ${3}                                      | ${clock()}                             | ${figure('years', 3)}                                 | ${'years stay years'}
  ${'none'}         | ${0}                                      | ${clock({ counting: 'same-day' })}     | ${figure('days', 0)}                                  | ${'the same day is no days'}
  ${'months'}       | ${0}                                      | ${clock({ counting: 'same-day' })}     | ${figure('days', 0)}                                  | ${'the same day is a day, whatever else is counted'}
  ${'months'}       | ${20}                                     | ${gap()}                               | ${figure('days', 20)}                                 | ${'a distance is one of days'}
  ${'days'}         | ${15}                                     | ${gap({ unit: 'years' })}              | ${figure('years', 15)}                                | ${'unless it says years'}
  ${'days'}         | ${LETTERS}                                | ${clock({ part: 'procedural' })}       | ${figure('days', 7)}                                  | ${'the part that is named as the clock is'}
  ${'days'}         | ${LETTERS}                                | ${clock({ part: 'substantive' })}      | ${figure('months', 3)}                                | ${'the part whose name begins as the clock’s does, in months'}
  ${'days'}         | ${{ reply: 3, replyDays: 4 }}             | ${clock({ part: 'replyDays' })}        | ${figure('days', 3)}                                  | ${'the clock’s name begins as the first part’s does'}
  ${'days'}         | ${{ reply: 3 }}                           | ${clock({ part: 'lateReply' })}        | ${null}                                               | ${'a name that ends like the part’s is another name'}
  ${'days'}         | ${DAYS}                                   | ${clock()}                             | ${figure('days', 5)}                                  | ${'without a name, the days'}
  ${'days'}         | ${DAYS}                                   | ${clock({ part: 'other' })}            | ${figure('days', 5)}                                  | ${'no part is named so: the days'}
  ${'days'}         | ${LETTERS}                                | ${clock({ part: 'other' })}            | ${null}                                               | ${'neither that part nor days'}
  ${'days'}         | ${LETTERS}                                | ${clock()}                             | ${null}                                               | ${'nobody says which part'}
  ${'list'}         | ${['a']}                                  | ${clock()}                             | ${null}                                               | ${'a list is no term'}
`(
  '$found.unit of $value, because $because',
  ({ unit, value, of, found }: { unit: Figure['unit']; value: unknown; of: Clock | undefined; found: unknown }) => {
    const parameter = { rule: 'a.rule', jurisdiction: 'cn', unit, values: [] } as const
    expect(figureOf({ parameter }, value, of)).toEqual(found)
  },
)

test.each`
  of                                                  | zh                                     | en
  ${figure('days', 1)}                                | ${'1 日'}                              | ${'1 day'}
  ${figure('working-days', 2)}                        | ${'2 个工作日'}                        | ${'2 working days'}
  ${figure('months', 3)}                              | ${'3 个月'}                            | ${'3 months'}
  ${figure('years', 15)}                              | ${'15 年'}                             | ${'15 years'}
  ${figure('basis-points', 250)}                      | ${'2.5%'}                              | ${'2.5%'}
  ${figure('fen', 123_456)}                           | ${'1,234.56 元'}                       | ${'1,234.56 yuan'}
  ${figure('count', 4)}                               | ${'4 项'}                              | ${'4'}
  ${figure('none', 7)}                                | ${'7'}                                 | ${'7'}
  ${figure('list', 7)}                                | ${'7'}                                 | ${'7'}
  ${figure('date', { month: 3, day: 31 })}            | ${'3 月 31 日'}                        | ${'31 March'}
  ${figure('date', { day: 1, month: 12 })}            | ${'12 月 1 日'}                        | ${'1 December'}
  ${figure('date', { month: 7 })}                     | ${'7 月 1 日'}                         | ${'1 July'}
  ${figure('date', { month: 13, day: 2 })}            | ${'13 月 2 日'}                        | ${'2 13'}
  ${figure('basis-points', { '': 200, amount: 100 })} | ${'2%、且不超过 1.00 元'}              | ${'2%, and at most 1.00 yuan'}
  ${figure('count', { complaints: 3, months: 12 })}   | ${'查无实据的投诉 3 项、期间 12 个月'} | ${'unproven complaints 3, within 12 months'}
  ${figure('none', { perDay: 500 })}                  | ${'每日 0.05%'}                        | ${'a day 0.05%'}
  ${list('batch', 'no-words')}                        | ${'批量采购、no-words'}                | ${'batch, no-words'}
`('$en', ({ of, zh, en }: { of: Figure } & Text) => {
  expect(sayFigure(of)).toEqual({ zh, en })
})
