import { property, assert, string, stringMatching, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aNotice } from '../public/testing/published-notices.ts'
import { maskNotice, maskPersonal } from './mask-notice.ts'

describe.each`
  because                                          | text                                        | masked
  ${'a mobile number'}                             | ${'咨询请拨13812345678。'}                  | ${'咨询请拨138****5678。'}
  ${'in groups'}                                   | ${'138-1234-5678 或 139 1234 5678'}         | ${'138****5678 或 139****5678'}
  ${'from abroad'}                                 | ${'+86 13812345678'}                        | ${'138****5678'}
  ${'in wide digits'}                              | ${'１３８１２３４５６７８'}                 | ${'１３８****５６７８'}
  ${'a landline'}                                  | ${'0553-1234567'}                           | ${'0553-****567'}
  ${'a landline of eight digits in brackets'}      | ${'(010)12345678'}                          | ${'(010)****5678'}
  ${'without an area code, where it is called so'} | ${'电话:1234567'}                           | ${'电话:****567'}
  ${'an identity number'}                          | ${'身份证340202199001011234'}               | ${'身份证340202********1234'}
  ${'an identity number ending in X'}              | ${'34020219900101123X'}                     | ${'340202********123X'}
  ${'a contact with telephone'}                    | ${'联系人:张三 13812345678'}                | ${'联系人:张** 138****5678'}
  ${'without a space'}                             | ${'联系人:张三丰电话:0553-1234567'}         | ${'联系人:张**电话:0553-****567'}
  ${'without a colon'}                             | ${'项目联系人李四'}                         | ${'项目联系人李**'}
  ${'two contacts'}                                | ${'联系人:张三、欧阳修'}                    | ${'联系人:张**、欧阳**'}
  ${'a name with a dot'}                           | ${'经办人:买买提·艾力'}                     | ${'经办人:买**'}
  ${'a name beside a number'}                      | ${'详询 王小明(13912345678)'}               | ${'详询 王**(139****5678)'}
  ${'money is no telephone'}                       | ${'预算 13812345678 元,单价13800000000.50'} | ${'预算 13812345678 元,单价13800000000.50'}
  ${'nor is a longer number'}                      | ${'合同号 2026138123456789'}                | ${'合同号 2026138123456789'}
  ${'nor a count of things'}                       | ${'钢琴 12 台,座椅 1234567 把'}             | ${'钢琴 12 台,座椅 1234567 把'}
  ${'a word that only begins like a label'}        | ${'联系人员培训服务,项目负责人培训'}        | ${'联系人员培训服务,项目负责人培训'}
  ${'ordinary words stay'}                         | ${'接送线路十二条,服务期一年。'}            | ${'接送线路十二条,服务期一年。'}
`('$because', ({ text, masked }: { text: string; masked: string }) => {
  test('is told as it may be read by everybody', () => expect(maskPersonal(text)).toBe(masked))
  test('and masked again it stays', () => expect(maskPersonal(masked)).toBe(masked))
})

test('no mobile number survives, whatever stands around it', () => {
  const around = string({ maxLength: 20 }).filter((text) => !/[\d０-９.．万亿元\s]/u.test(text))
  assert(
    property(tuple(around, stringMatching(/^1[3-9]\d{9}$/u), around), ([before, number, after]) => {
      expect(maskPersonal(`${before}${number}${after}`)).not.toContain(number)
    }),
  )
})

test.each`
  because                                             | notice                                                                 | phone
  ${'the plan demands it where nothing is reserved'}  | ${{ measure: 'none', noReserveReason: '仅能从大型企业采购' }}          | ${'0553-1234567'}
  ${'or less than it asks for, with the reason'}      | ${{ measure: 'package', noReserveReason: '按此预留可能无法充分竞争' }} | ${'0553-1234567'}
  ${'nothing demands it of an exclusive procurement'} | ${{ measure: 'exclusive' }}                                            | ${'0553-****567'}
`('the complaint telephone: $because', ({ notice, phone }) => {
  const masked = maskNotice(aNotice({ ...(notice as object), complaintPhone: '0553-1234567' }))
  expect(masked.complaintPhone).toBe(phone)
})

test('the name beside the complaint telephone is masked, the number stays', () => {
  const notice = aNotice({
    measure: 'none',
    noReserveReason: '仅能从大型企业采购',
    complaintPhone: '张三 0553-1234567',
  })
  expect(maskNotice(notice).complaintPhone).toBe('张** 0553-1234567')
})

test('of a notice every text that somebody typed is masked, and nothing else', () => {
  const text = '联系人:张三 13812345678'
  const notice = aNotice({
    title: text,
    summary: text,
    noReserveReason: text,
    corrects: { number: 'YX-1', reason: text, since: '2026-11-02' },
  })
  const masked = '联系人:张** 138****5678'
  expect(maskNotice(notice)).toEqual({
    ...notice,
    title: masked,
    summary: masked,
    noReserveReason: masked,
    corrects: { number: 'YX-1', reason: masked, since: '2026-11-02' },
  })
})
