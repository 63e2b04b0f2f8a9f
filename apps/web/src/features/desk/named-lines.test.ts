import { expect, test } from 'vitest'
import { linesOf, namedIn } from './named-lines.ts'

test.each`
  because                               | text                      | known                                                           | list
  ${'one a line, each with a new key'}  | ${'资金支付\n 政策咨询 '} | ${[]}                                                           | ${['n1 资金支付', 'n2 政策咨询']}
  ${'a name keeps its key'}             | ${'新类别\n资金支付'}     | ${[{ id: 'payment', name: '资金支付' }]}                        | ${['n1 新类别', 'payment 资金支付']}
  ${'a key that was given stays given'} | ${'新类别'}               | ${[{ id: 'n1', name: '旧类别' }]}                               | ${['n2 新类别']}
  ${'the newest key of a name'}         | ${'旧类别'}               | ${[{ id: 'n1', name: '旧类别' }, { id: 'n4', name: '旧类别' }]} | ${['n4 旧类别']}
  ${'empty lines are none'}             | ${'\n \n'}                | ${[]}                                                           | ${[]}
`('$because', ({ text, known, list }) => {
  expect(namedIn(text, known).map(({ id, name }) => `${id} ${name}`)).toEqual(list)
})

test('what is typed and read again says the same', () => {
  const list = [
    { id: 'a', name: '电话' },
    { id: 'b', name: '微信小程序' },
  ]
  expect(namedIn(linesOf(list), list)).toEqual(list)
  expect(linesOf(undefined)).toBe('')
})
