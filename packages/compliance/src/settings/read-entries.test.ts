import { expect, test } from 'vitest'
import { readEntries, readValue } from './read-entries.ts'

const RULE = 'jiujiang.gp.contract.sign'
const SWITCH = { kind: 'rule-switch', rule: RULE, on: true } as const
const LIMIT = { kind: 'threshold', name: 'decentralised.works', amount: 1, instrument: '省目录', clause: '三' } as const
const WINDOW = { kind: 'warning-window', rule: RULE, share: 2500, leastWorkingDays: 2 } as const
const GRADE = { kind: 'graded-limit', grade: '3', days: 3, counting: 'working-days' } as const

test.each`
  because                              | json
  ${'nothing'}                         | ${null}
  ${'nothing at all'}                  | ${undefined}
  ${'a number'}                        | ${3}
  ${'a text'}                          | ${'rule-switch'}
  ${'a list'}                          | ${[SWITCH]}
  ${'without a kind'}                  | ${{ rule: RULE, on: true }}
  ${'a rule that is a number'}         | ${{ ...SWITCH, rule: 3 }}
  ${'on that is a text'}               | ${{ ...SWITCH, on: 'true' }}
  ${'a name that is a number'}         | ${{ kind: 'confirmation', rule: RULE, by: 3 }}
  ${'a rule to confirm that is none'}  | ${{ kind: 'confirmation', rule: null, by: '区财政局' }}
  ${'a day that is none'}              | ${{ kind: 'plan', rule: RULE, through: '2027-02-29' }}
  ${'a day that is a number'}          | ${{ kind: 'plan', rule: RULE, through: 20_271_231 }}
  ${'a plan of no rule'}               | ${{ kind: 'plan', rule: 3, through: null }}
  ${'a limit that nobody knows'}       | ${{ ...LIMIT, name: 'decentralised.ships' }}
  ${'an amount in words'}              | ${{ ...LIMIT, amount: '60万' }}
  ${'an amount without end'}           | ${{ ...LIMIT, amount: JSON.parse('1e999') }}
  ${'an instrument that is a list'}    | ${{ ...LIMIT, instrument: ['省目录'] }}
  ${'a window of a rule that is none'} | ${{ ...WINDOW, rule: 3 }}
  ${'a share in words'}                | ${{ ...WINDOW, share: '25%' }}
  ${'days in words'}                   | ${{ ...WINDOW, leastWorkingDays: '2' }}
  ${'a grade that is a number'}        | ${{ ...GRADE, grade: 3 }}
  ${'days of a grade in words'}        | ${{ ...GRADE, days: '三' }}
  ${'days counted in an unknown way'}  | ${{ ...GRADE, counting: 'hours' }}
  ${'a withdrawal of a number'}        | ${{ kind: 'withdrawal', entry: 1 }}
`('$because settles nothing', ({ json }) => {
  expect(readValue(json)).toBeUndefined()
})

test.each`
  because                                   | json                               | value
  ${'a window for all says so with null'}   | ${{ ...WINDOW, rule: null }}       | ${{ ...WINDOW, rule: null }}
  ${'or with nothing'}                      | ${{ ...WINDOW, rule: undefined }}  | ${{ ...WINDOW, rule: null }}
  ${'a clause may be left out'}             | ${{ ...LIMIT, clause: undefined }} | ${{ ...LIMIT, clause: '' }}
  ${'a clause that is a number is no text'} | ${{ ...LIMIT, clause: 3 }}         | ${{ ...LIMIT, clause: '' }}
  ${'working days'}                         | ${GRADE}                           | ${GRADE}
  ${'days of the calendar'}                 | ${{ ...GRADE, counting: 'days' }}  | ${{ ...GRADE, counting: 'days' }}
  ${'what else it holds is left aside'}     | ${{ ...SWITCH, colour: 'green' }}  | ${SWITCH}
`('$because', ({ json, value }) => {
  expect(readValue(json)).toStrictEqual(value)
})

test('what is left out of an entry is its place, the morning of its first day, and nobody', () => {
  expect(readEntries([{ value: SWITCH, from: '2026-03-01' }])).toStrictEqual({
    entries: [
      {
        id: '1',
        value: SWITCH,
        from: '2026-03-01',
        recordedAt: '2026-03-01T00:00:00+08:00',
        recordedBy: '',
        reason: '',
      },
    ],
    problems: [],
  })
})

test.each`
  because                       | json                   | entries
  ${'nothing'}                  | ${null}                | ${[]}
  ${'a text'}                   | ${'entries'}           | ${[]}
  ${'an object without a list'} | ${{ entries: SWITCH }} | ${[]}
`('a file that holds no list holds no entries: $because', ({ json, entries }) => {
  expect(readEntries(json)).toMatchObject({ entries, problems: [{ field: 'entries' }] })
})

test('an entry that cannot be read is named by its place, and the others are read', () => {
  const good = { value: SWITCH, from: '2026-03-01' }
  const list = [null, good, { ...good, value: 3 }, { ...good, from: 3 }, { ...good, recordedAt: '刚才' }, [good]]
  const { entries, problems } = readEntries({ entries: list })
  expect(entries.map(({ id }) => id)).toStrictEqual(['2'])
  expect(problems.map(({ field }) => field)).toStrictEqual(['1', '3.value', '4.from', '5.recordedAt', '6'])
})
