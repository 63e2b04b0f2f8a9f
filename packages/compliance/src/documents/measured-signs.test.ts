import { expect, test } from 'vitest'
import { checkDocument } from './check-document.ts'

const GP = { on: '2026-03-02', jurisdiction: 'xialu', regime: 'government-procurement' } as const
const ANHUI = { ...GP, jurisdiction: 'jiujiang' } as const
const ZHEJIANG = { ...GP, jurisdiction: 'zhenhai' } as const
const TENDER = { ...GP, regime: 'tendering' } as const

const rulesOf = (text: string, context: Parameters<typeof checkDocument>[1]) =>
  [...new Set(checkDocument(text, context).map(({ rule }) => rule))].toSorted()

const BID = 'cn.gp.bid-bond.cap'
const WORKS_BID = 'cn.tender.bid-bond.cap'
const BOND = 'cn.gp.perf-bond.cap'

test.each`
  because                                      | text                                                       | context     | rules
  ${'a bid deposit above 2 %'}                 | ${'投标保证金为项目预算的2.5%'}                            | ${GP}       | ${[BID]}
  ${'the share named first'}                   | ${'按采购预算3%缴纳投标保证金'}                            | ${GP}       | ${[BID]}
  ${'2 % itself'}                              | ${'投标保证金为项目预算的2%'}                              | ${GP}       | ${[]}
  ${'the rule itself'}                         | ${'投标保证金不得超过采购项目预算金额的2%'}                | ${GP}       | ${[]}
  ${'in tendering'}                            | ${'投标保证金:招标项目估算价的3％'}                        | ${TENDER}   | ${[WORKS_BID]}
  ${'in tendering above the fixed amount'}     | ${'投标保证金金额:100万元'}                                | ${TENDER}   | ${[WORKS_BID]}
  ${'in tendering the fixed amount itself'}    | ${'投标保证金金额:80万元'}                                 | ${TENDER}   | ${[]}
  ${'a sum with separators'}                   | ${'投标保证金人民币1,000,000元'}                           | ${TENDER}   | ${[WORKS_BID]}
  ${'any deposit where the province has none'} | ${'投标保证金:10000元'}                                    | ${ANHUI}    | ${['anhui.gp.bid-bond-zero']}
  ${'none where the province has none'}        | ${'本项目不收取投标保证金'}                                | ${ANHUI}    | ${[]}
  ${'zero'}                                    | ${'投标保证金:0元'}                                        | ${ANHUI}    | ${[]}
  ${'another province that has none'}          | ${'磋商保证金1%'}                                          | ${ZHEJIANG} | ${['zhejiang.gp.bid-bond-zero']}
  ${'what is refunded'}                        | ${'投标保证金于5个工作日内退还,逾期按万分之五'}            | ${ANHUI}    | ${[]}
  ${'a performance bond above 10 %'}           | ${'履约保证金为合同金额的15%'}                             | ${GP}       | ${[BOND]}
  ${'10 % itself'}                             | ${'履约保证金为合同金额的10%'}                             | ${GP}       | ${[]}
  ${'5 % where the province allows 2.5 %'}     | ${'履约保证金:合同价5%'}                                   | ${ANHUI}    | ${['anhui.gp.perf-bond']}
  ${'fifteen days to bid'}                     | ${'自招标文件发出之日起至投标截止之日止不少于15日'}        | ${GP}       | ${['cn.gp.bid-period']}
  ${'twenty days to bid'}                      | ${'自招标文件开始发出之日起至投标截止之日止不得少于20日'}  | ${GP}       | ${[]}
  ${'a date is no period'}                     | ${'自招标文件发出之日起至2026年3月15日投标截止'}           | ${GP}       | ${[]}
  ${'three working days to get the documents'} | ${'获取招标文件时间:3个工作日'}                            | ${GP}       | ${['cn.gp.doc-supply']}
  ${'five working days to get the documents'}  | ${'采购文件的提供期限为5个工作日'}                         | ${GP}       | ${[]}
  ${'three days of sale in tendering'}         | ${'招标文件发售期3日'}                                     | ${TENDER}   | ${['cn.tender.doc-sale']}
  ${'a period for questions is another one'}   | ${'获取采购文件之日起7个工作日内提出质疑,3个工作日内答复'} | ${GP}       | ${[]}
`('$because', ({ text, context, rules }) => {
  expect(rulesOf(text, context)).toEqual(rules)
})

test('the figure is the one in force on the day', () => {
  expect(rulesOf('投标保证金为项目预算的2.5%', { ...GP, on: '2015-02-28' })).toEqual([])
})
