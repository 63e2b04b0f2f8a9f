import { expect, test } from 'vitest'
import { keptApplication } from './kept-application.ts'

const TYPED = {
  bank: '某某银行',
  appliedOn: '2026-03-03',
  amount: 100,
  outcome: 'granted',
  decidedOn: '2026-03-05',
  granted: 50,
  rate: '3.85',
  note: '',
}

test('what was typed comes back', () => {
  expect(keptApplication(JSON.parse(JSON.stringify(TYPED)))).toEqual(TYPED)
})

test.each`
  because                       | kept                                                               | read
  ${'no object'}                | ${3}                                                               | ${undefined}
  ${'nothing'}                  | ${null}                                                            | ${undefined}
  ${'what is of no right kind'} | ${{ bank: 1, appliedOn: '2026-02-30', amount: 1.5, outcome: 'x' }} | ${{ bank: '', rate: '', note: '' }}
`('$because', ({ kept, read }) => {
  const found = keptApplication(kept)
  expect(found && JSON.parse(JSON.stringify(found))).toEqual(read)
})
