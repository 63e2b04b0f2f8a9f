import { expect, test } from 'vitest'
import { noticeKindIn } from './notice-kind.ts'

test.each`
  because                                            | text                                    | kind
  ${'a word of a column'}                            | ${'采购意向'}                           | ${'intention'}
  ${'a title of an intention'}                       | ${'某局2026年3月采购意向公开'}          | ${'intention'}
  ${'the usual announcement'}                        | ${'校车租赁项目公开招标公告'}           | ${'announcement'}
  ${'a negotiation is announced'}                    | ${'校车租赁项目竞争性磋商公告 '}        | ${'announcement'}
  ${'which attempt it is changes nothing'}           | ${'校车租赁项目竞争性磋商公告(第二次)'} | ${'announcement'}
  ${'full width brackets'}                           | ${'校车租赁项目招标公告（二次）'}       | ${'announcement'}
  ${'a result by either name'}                       | ${'校车租赁项目成交公告'}               | ${'result'}
  ${'a result'}                                      | ${'中标（成交）结果公告'}               | ${'result'}
  ${'a contract'}                                    | ${'校车租赁项目采购合同公告'}           | ${'contract'}
  ${'a correction of an announcement is none'}       | ${'校车租赁项目公开招标更正公告'}       | ${'other'}
  ${'what came to nothing is none'}                  | ${'校车租赁项目废标公告'}               | ${'other'}
  ${'the publicity of a single source is none'}      | ${'某系统单一来源公示'}                 | ${'other'}
  ${'an acceptance is none'}                         | ${'某系统验收结果公告'}                 | ${'other'}
  ${'a name that has the word inside tells nothing'} | ${'不动产变更登记系统'}                 | ${null}
  ${'a name alone tells nothing'}                    | ${'校车租赁'}                           | ${null}
  ${'nothing tells nothing'}                         | ${''}                                   | ${null}
`('$text is $kind: $because', ({ text, kind }) => {
  expect(noticeKindIn(text)).toBe(kind)
})
