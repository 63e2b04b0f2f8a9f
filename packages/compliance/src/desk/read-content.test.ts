import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DESK_KINDS } from './kinds.ts'
import type { DeskKind } from './kinds.ts'
import { readContent } from './read-content.ts'

const PERSON = '7d444840-9dc0-41d1-b245-5ffdce74fad2'
const STEP = { step: 'breach', levels: ['law'], to: ['bureau'], channels: ['in-app'], how: 'at-once' }
const REMINDER = { ...STEP, step: 'reminder', afterWorkingDays: 3, to: ['office'] }

/** Of each kind something that can be read, as it is read. */
const LAWFUL: Readonly<Record<DeskKind, object>> = {
  'case-policy': { afterWorkingDays: 0, answerWithin: 5, reviewWithin: 3, escalateAfter: null },
  'letter-prefix': { prefix: '示财督' },
  'case-terms': { issueWithin: null, answerWithin: 5, reviewWithin: null },
  'case-heads': { people: [PERSON] },
  'alert-policy': { steps: [{ ...STEP, afterWorkingDays: null }, REMINDER] },
  'intake-channels': { channels: [{ id: 'window', name: '政务服务窗口' }] },
  'intake-classes': { classes: [{ id: 'payment', name: '拖欠账款' }], layers: [], levels: [] },
  'intake-routes': { routes: [{ class: 'payment', organisation: PERSON }] },
  'platform-list': { url: 'https://example.org/list.xlsx' },
  appraisal: {
    weights: [
      { indicator: 'on-time', weight: 6000 },
      { indicator: 'single-bid-rate', weight: 4000 },
    ],
  },
  target: { figure: 500, unit: 'basis-points', instrument: '年度要点', clause: '三' },
  rate: { numerator: 98, denominator: 100, source: '12345 热线' },
  'indicator-options': { tooFew: 10 },
  'report-due': { on: '2027-03-31' },
  'report-calendar': { periods: ['half-month', 'month'], withinWorkingDays: 3 },
}

test.each(DESK_KINDS)('%s is read as it is written, and read again as it was read', (kind) => {
  expect(readContent(kind, LAWFUL[kind])).toEqual({ content: LAWFUL[kind], problems: [] })
})

describe('what cannot be read counts as not set, with the field and why', () => {
  test.each`
    kind                   | content                                                            | field                         | because
    ${'case-policy'}       | ${{ afterWorkingDays: -1, answerWithin: 5 }}                       | ${'afterWorkingDays'}         | ${'no case opens ahead of its breach'}
    ${'case-policy'}       | ${{ afterWorkingDays: 0 }}                                         | ${'answerWithin'}             | ${'a term is never made up'}
    ${'case-policy'}       | ${{ afterWorkingDays: 0, answerWithin: 2.5 }}                      | ${'answerWithin'}             | ${'days are whole'}
    ${'letter-prefix'}     | ${{ prefix: '示财督〔2026〕' }}                                    | ${'prefix'}                   | ${'the year is put there by the product'}
    ${'case-heads'}        | ${{ people: [] }}                                                  | ${'people'}                   | ${'nobody is no head'}
    ${'case-heads'}        | ${{ people: [PERSON, PERSON] }}                                    | ${'people'}                   | ${'nobody is told twice'}
    ${'alert-policy'}      | ${{ steps: [{ ...REMINDER, afterWorkingDays: undefined }] }}       | ${'steps.1.afterWorkingDays'} | ${'a reminder comes after some days'}
    ${'alert-policy'}      | ${{ steps: [STEP, STEP] }}                                         | ${'steps'}                    | ${'the same twice'}
    ${'alert-policy'}      | ${{ steps: [{ ...STEP, to: ['everybody'] }] }}                     | ${'steps.1.to'}               | ${'nobody of that name'}
    ${'intake-channels'}   | ${{ channels: [{ id: 'Window 1', name: '窗口' }] }}                | ${'channels.1.id'}            | ${'it stands in addresses'}
    ${'intake-classes'}    | ${{ classes: [{ id: 'a', name: '甲' }, { id: 'b', name: '甲' }] }} | ${'classes'}                  | ${'two of one name'}
    ${'intake-routes'}     | ${{ routes: [{ class: 'payment', organisation: '财政局' }] }}      | ${'routes.1.organisation'}    | ${'a name is no key'}
    ${'platform-list'}     | ${{ url: 'https://name:secret@example.org/' }}                     | ${'url'}                      | ${'secrets never stand there'}
    ${'platform-list'}     | ${{ url: 'file:///etc/passwd' }}                                   | ${'url'}                      | ${'the web only'}
    ${'appraisal'}         | ${{ weights: [{ indicator: 'on-time', weight: 9999 }] }}           | ${'weights'}                  | ${'weights come to the whole'}
    ${'target'}            | ${{ figure: 500, unit: 'basis-points' }}                           | ${'instrument'}               | ${'a target has a source'}
    ${'rate'}              | ${{ numerator: 3, denominator: 2, source: '热线' }}                | ${'numerator'}                | ${'a share is at most the whole'}
    ${'indicator-options'} | ${{}}                                                              | ${'tooFew'}                   | ${'nothing is chosen'}
    ${'report-due'}        | ${{ on: '2027-02-29' }}                                            | ${'on'}                       | ${'there is no such day'}
    ${'report-calendar'}   | ${{ periods: ['month', 'month'], withinWorkingDays: 3 }}           | ${'periods'}                  | ${'the same twice'}
  `('$kind: $because', ({ kind, content, field }: { kind: DeskKind; content: object; field: string }) => {
    const reading = readContent(kind, content)
    expect(reading.content).toBeUndefined()
    expect(reading.problems.map((problem) => problem.field)).toContain(field)
  })
})

test('whatever is on record is read or told, never thrown at', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DESK_KINDS), fc.jsonValue(), (kind, json) => {
      const { content, problems } = readContent(kind, json)
      expect(content === undefined).toBe(problems.length > 0)
      if (content !== undefined) expect(readContent(kind, content)).toEqual({ content, problems: [] })
    }),
  )
})
