import { expect, test } from 'vitest'
import { clauseAt, isNegated } from './clauses.ts'

test.each`
  because                                    | text                             | clause
  ${'nothing but the clause'}                | ${'投标人X须注册'}               | ${'投标人X须注册'}
  ${'between two full stops'}                | ${'总则。投标人X须注册。附则'}   | ${'投标人X须注册'}
  ${'between two lines'}                     | ${'总则\n投标人X须注册\r\n附则'} | ${'投标人X须注册'}
  ${'between semicolons of either kind'}     | ${'总则;投标人X须注册；附则'}    | ${'投标人X须注册'}
  ${'between an exclamation and a question'} | ${'总则!投标人X须注册?附则'}     | ${'投标人X须注册'}
  ${'the same in Chinese type'}              | ${'总则！投标人X须注册？附则'}   | ${'投标人X须注册'}
  ${'commas part nothing'}                   | ${'总则，投标人X须注册、附则'}   | ${'总则，投标人X须注册、附则'}
  ${'at its first word'}                     | ${'总则。X须注册。'}             | ${'X须注册'}
  ${'at its last word'}                      | ${'总则。投标人X。'}             | ${'投标人X'}
`('the clause of a word: $because', ({ text, clause }) => {
  const found = clauseAt(text, text.indexOf('X'))
  expect(found.text).toBe(clause)
  expect([found.start, found.end]).toStrictEqual([text.indexOf(clause), text.indexOf(clause) + clause.length])
})

test.each`
  because                                 | before | after  | start  | end
  ${'no longer than the bounds'}          | ${500} | ${500} | ${380} | ${740}
  ${'exactly as long'}                    | ${120} | ${239} | ${0}   | ${360}
  ${'one longer on either side'}          | ${121} | ${240} | ${1}   | ${361}
  ${'a text that ends before the bounds'} | ${3}   | ${4}   | ${0}   | ${8}
`('a clause without an end: $because', ({ before, after, start, end }) => {
  const found = clauseAt(`${'前'.repeat(before)}X${'后'.repeat(after)}`, before)
  expect([found.start, found.end, found.text.length]).toStrictEqual([start, end, end - start])
})

test.each`
  because                                         | clause                    | negated
  ${'it is demanded'}                             | ${'投标人须X'}            | ${false}
  ${'it is forbidden'}                            | ${'不得要求X'}            | ${true}
  ${'what is forbidden stands before a comma'}    | ${'不得转包,投标人须X'}   | ${false}
  ${'before a Chinese comma'}                     | ${'不得转包，投标人须X'}  | ${false}
  ${'before an enumeration'}                      | ${'不得转包、投标人须X'}  | ${false}
  ${'forbidden after an enumeration and a comma'} | ${'转包、分包,不得要求X'} | ${true}
  ${'after a comma and an enumeration'}           | ${'严禁转包,分包、须X'}   | ${false}
  ${'what is forbidden comes after it'}           | ${'投标人X,不得转包'}     | ${false}
`('$negated: $because', ({ clause, negated }) => {
  expect(isNegated(clause, clause.indexOf('X'))).toBe(negated)
})
