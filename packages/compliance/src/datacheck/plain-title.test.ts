import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainTitle } from './plain-title.ts'

const UNIT = '示范区教育局'

test.each`
  because                              | title                                       | plain
  ${'as it stands'}                    | ${'校车租赁'}                               | ${'校车租赁'}
  ${'blanks and full width'}           | ${'校车 租赁（２０２６）'}                  | ${'校车租赁2026'}
  ${'the unit in front'}               | ${'示范区教育局校车租赁'}                   | ${'校车租赁'}
  ${'the unit, and what it is about'}  | ${'示范区教育局关于校车租赁的采购意向公告'} | ${'校车租赁'}
  ${'another unit is part of a title'} | ${'示范区水务局校车租赁'}                   | ${'示范区水务局校车租赁'}
  ${'the words of an announcement'}    | ${'校车租赁公开招标公告'}                   | ${'校车租赁'}
  ${'of another one'}                  | ${'校车租赁竞争性磋商公告(第二次)'}         | ${'校车租赁'}
  ${'of a result'}                     | ${'【校车租赁】中标（成交）结果公告'}       | ${'校车租赁'}
  ${'of a contract'}                   | ${'校车租赁采购合同公告'}                   | ${'校车租赁'}
  ${'a word inside stays'}             | ${'招标代理服务项目'}                       | ${'招标代理服务项目'}
  ${'letters of either size'}          | ${'LED 屏采购公告'}                         | ${'led屏'}
  ${'nothing but words of a notice'}   | ${'公开招标公告'}                           | ${''}
`('$title: $because', ({ title, plain }) => {
  expect(plainTitle(title, UNIT)).toBe(plain)
})

test('brackets around a title, blanks in it and the words of a notice behind it change nothing', () => {
  const title = fc.array(fc.constantFrom('校', '车', '租', '赁', '泵', '站', '改', '造', '一', 'A', '1'), {
    minLength: 1,
    maxLength: 12,
  })
  const words = fc.constantFrom('公开招标公告', '采购意向公开', '成交结果公告', '合同公告', '竞争性磋商公告(第二次)')
  fc.assert(
    fc.property(title, words, (letters, behind) => {
      expect(plainTitle(`${UNIT}【${letters.join(' ')}】${behind}`, UNIT)).toBe(plainTitle(letters.join(''), UNIT))
    }),
  )
})
