import { expect, test } from 'vitest'
import { sayChange } from './say-change.ts'
import type { FieldWords } from './say-change.ts'

const FIELDS: Readonly<Record<string, FieldWords>> = {
  name: { name: () => '名称' },
  amount: { name: () => '金额', say: (value) => `${Number(value) / 100} 元` },
  related: { name: () => '关联', say: (value) => (value === true ? '是' : '否') },
}

test.each`
  because                                    | before                            | after                              | words
  ${'only what differs'}                     | ${{ name: '甲', amount: 45_000 }} | ${{ name: '甲', amount: 54_000 }}  | ${'金额 450 元 → 540 元'}
  ${'another name is a difference'}          | ${{ name: '甲' }}                 | ${{ name: '乙' }}                  | ${'名称 甲 → 乙'}
  ${'what was not said before'}              | ${{ name: '甲' }}                 | ${{ name: '甲', related: false }}  | ${'关联 – → 否'}
  ${'of something new all, but no name'}     | ${null}                           | ${{ name: '甲', amount: 100 }}     | ${'金额 1 元'}
  ${'of something gone the same'}            | ${{ name: '甲', related: true }}  | ${null}                            | ${'关联 是'}
  ${'a field without words is not shown'}    | ${{ name: '甲', hidden: 1 }}      | ${{ name: '甲', hidden: 2 }}       | ${''}
  ${'several, in the order of their naming'} | ${{ related: true, amount: 100 }} | ${{ related: false, amount: 200 }} | ${'金额 1 元 → 2 元,关联 是 → 否'}
`('$because', ({ before, after, words }) => {
  expect(sayChange({ before, after }, FIELDS)).toBe(words)
})
