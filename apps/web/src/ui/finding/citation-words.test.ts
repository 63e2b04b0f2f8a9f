import { expect, test } from 'vitest'
import { sayClause, shortInstrument, verificationMark } from './citation-words.ts'

test.each`
  because                               | instrument                                                  | short
  ${'number and brackets are dropped'}  | ${'《政府采购促进中小企业发展管理办法》(财库〔2020〕46号)'} | ${'政府采购促进中小企业发展管理办法'}
  ${'a name inside a name stays whole'} | ${'《关于〈甲〉的通知》(乙〔2021〕2号)'}                    | ${'关于〈甲〉的通知'}
  ${'a name without brackets stays'}    | ${'本产品的记录校验规则'}                                   | ${'本产品的记录校验规则'}
`('$because', ({ instrument, short }) => {
  expect(shortInstrument(instrument)).toBe(short)
})

test('a district document waits for the district, an unknown mark is unverified', () => {
  expect(verificationMark('district document').word()).toBe('待区县确认')
  expect(verificationMark('unverified').word()).toBe('待核')
  expect(verificationMark('heard somewhere').word()).toBe('待核')
})

test.each`
  because                         | clause               | said
  ${'an item with its point'}     | ${'71②'}             | ${'第 71 项②'}
  ${'an item alone'}              | ${'69'}              | ${'第 69 项'}
  ${'an article says what it is'} | ${'第四十六条'}      | ${'第四十六条'}
  ${'words stay words'}           | ${'三/四(项号待核)'} | ${'三/四(项号待核)'}
`('$because', ({ clause, said }) => {
  expect(sayClause(clause as string)).toBe(said)
})
