import { expect, test } from 'vitest'
import type { JsonProblem, Reader } from './reader.ts'
import { listOf, objectOf } from './reader.ts'
import { codeOf, count, date, money, orNull, text, truth, year } from './values.ts'

function readWith<T>(reader: Reader<T>, value: unknown): { read: T | undefined; problems: JsonProblem[] } {
  const problems: JsonProblem[] = []
  const read = reader(value, 'at', (where, found, expected) => void problems.push({ where, found, expected }))
  return { read, problems }
}

const KINDS = codeOf({ goods: { zh: '货物', en: 'goods' }, services: { zh: '服务', en: 'service' } })

test.each`
  because                               | reader           | value               | read
  ${'fen'}                              | ${money}         | ${0}                | ${0}
  ${'yuan'}                             | ${money}         | ${'1,200,000.05元'} | ${120_000_005}
  ${'万, in full-width digits'}         | ${money}         | ${' ５０００万元 '} | ${5_000_000_000}
  ${'no unit: yuan or fen?'}            | ${money}         | ${'5000'}           | ${undefined}
  ${'a broken number of fen'}           | ${money}         | ${1.5}              | ${undefined}
  ${'less than nothing'}                | ${money}         | ${-1}               | ${undefined}
  ${'words'}                            | ${money}         | ${'约五千万元'}     | ${undefined}
  ${'blanks around it'}                 | ${text}          | ${' 甲局 '}         | ${'甲局'}
  ${'only blanks'}                      | ${text}          | ${'  '}             | ${undefined}
  ${'a number is no text'}              | ${text}          | ${7}                | ${undefined}
  ${'a day'}                            | ${date}          | ${'2026-02-10'}     | ${'2026-02-10'}
  ${'a day that is none'}               | ${date}          | ${'2026-02-29'}     | ${undefined}
  ${'the first year'}                   | ${year}          | ${2000}             | ${2000}
  ${'before it'}                        | ${year}          | ${1999}             | ${undefined}
  ${'a year as text'}                   | ${year}          | ${'2026'}           | ${undefined}
  ${'none is a count'}                  | ${count}         | ${0}                | ${0}
  ${'half of one is not'}               | ${count}         | ${0.5}              | ${undefined}
  ${'false is an answer'}               | ${truth}         | ${false}            | ${false}
  ${'so is no other word'}              | ${truth}         | ${'否'}             | ${undefined}
  ${'a code'}                           | ${KINDS}         | ${'goods'}          | ${'goods'}
  ${'its Chinese name'}                 | ${KINDS}         | ${'服务'}           | ${'services'}
  ${'its English name'}                 | ${KINDS}         | ${'service'}        | ${'services'}
  ${'none of them'}                     | ${KINDS}         | ${'工程'}           | ${undefined}
  ${'null, where it stands for “none”'} | ${orNull(date)}  | ${null}             | ${null}
  ${'null, where it does not'}          | ${date}          | ${null}             | ${undefined}
  ${'a list of them'}                   | ${listOf(count)} | ${[1, 2]}           | ${[1, 2]}
  ${'no list'}                          | ${listOf(count)} | ${{ 0: 1 }}         | ${undefined}
`('$because', ({ reader, value, read }: { reader: Reader<unknown>; value: unknown; read: unknown }) => {
  const given = readWith(reader, value)
  expect(given.read).toEqual(read)
  expect(given.problems).toHaveLength(read === undefined ? 1 : 0)
})

test('every problem of an object is told with its place, not the first alone', () => {
  const thing = objectOf<{ id: string; on?: string; many?: readonly number[] }>(
    { id: text, on: date, many: listOf(count) },
    ['id'],
    { zh: '对象', en: 'an object' },
  )
  const { problems } = readWith(listOf(thing), [{ on: 'soon', many: [1, -1] }, { id: 'A', oops: 1 }, 7])
  expect(problems.map(({ found, where }) => [where, found])).toEqual([
    ['at[0].id', undefined],
    ['at[0].on', 'soon'],
    ['at[0].many[1]', -1],
    ['at[1].oops', 1],
    ['at[2]', 7],
  ])
  expect(readWith(thing, { id: 'A', many: [] })).toEqual({ read: { id: 'A', many: [] }, problems: [] })
})
