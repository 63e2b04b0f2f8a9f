import { expect, test } from 'vitest'
import { readRemark } from './remark.ts'

/** The values that a remark gives, without their words. */
function values(remark: string): Record<string, string | number> {
  return Object.fromEntries(Object.entries(readRemark(remark).read).map(([field, read]) => [field, read.value]))
}

test.each`
  because                                            | remark                                                         | expected
  ${'exclusively for SMEs'}                          | ${'专门面向中小企业采购'}                                      | ${{ measure: '整体预留' }}
  ${'exclusively for small and micro'}               | ${'本项目专门面向小微企业采购。'}                              | ${{ measure: '整体预留' }}
  ${'not exclusively contains exclusively'}          | ${'不专门面向中小企业采购'}                                    | ${{ measure: '不预留' }}
  ${'the other word for not'}                        | ${'本项目为非专门面向中小企业采购项目'}                        | ${{ measure: '不预留' }}
  ${'cannot be'}                                     | ${'无法专门面向中小企业'}                                      | ${{ measure: '不预留' }}
  ${'a share whose form is not stated'}              | ${'预留40%面向中小企业'}                                       | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'a share is not all of it'}                      | ${'预留40%专门面向中小企业采购'}                               | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'not exclusive, and a share all the same'}       | ${'非专门面向中小企业采购，预留份额30%'}                       | ${{ measure: '部分预留', reservedSmeShare: 3000 }}
  ${'a hundred per cent is all of it'}               | ${'预留100%面向中小企业'}                                      | ${{ measure: '整体预留', reservedSmeShare: 10_000 }}
  ${'the same share twice'}                          | ${'预留40%面向中小企业采购(为400万元以上项目且预留份额达40%)'} | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'the part for small and micro is not the share'} | ${'预留40%面向中小企业，其中预留给小微企业的比例不低于60%'}    | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'without a comma between them'}                  | ${'预留40%面向中小企业其中小微企业占60%'}                      | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'中小微 is not 小微'}                            | ${'面向中小微企业预留35%'}                                     | ${{ measure: '部分预留', reservedSmeShare: 3500 }}
  ${'at least'}                                      | ${'预留采购份额40%以上面向中小企业'}                           | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'decimals, full width'}                          | ${'预留份额４２．５％面向中小企业'.normalize('NFKC')}          | ${{ measure: '部分预留', reservedSmeShare: 4250 }}
  ${'in a consortium'}                               | ${'要求供应商以联合体形式参加，中小企业份额40%'}               | ${{ measure: '联合体', reservedSmeShare: 4000 }}
  ${'by subcontract'}                                | ${'预留40%，中标人须将其分包给中小企业'}                       | ${{ measure: '分包', reservedSmeShare: 4000 }}
  ${'one or the other is neither'}                   | ${'以联合体或分包形式预留40%面向中小企业'}                     | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'no consortium allowed is no form'}              | ${'预留40%面向中小企业，不接受联合体投标'}                     | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'one package'}                                   | ${'第2包专门面向中小企业，第1包不专门面向中小企业'}            | ${{ measure: '采购包预留' }}
  ${'amounts'}                                       | ${'预留112万元面向中小企业，其中预留小微企业67.2万元'}         | ${{ measure: '部分预留', reservedSme: 112_000_000, reservedSmallMicro: 67_200_000 }}
  ${'separators in an amount'}                       | ${'面向中小企业预留金额1,120,000.00元'}                        | ${{ measure: '部分预留', reservedSme: 112_000_000 }}
  ${'the budget is no reserved amount'}              | ${'项目预算280万元，预留40%面向中小企业'}                      | ${{ measure: '部分预留', reservedSmeShare: 4000 }}
  ${'a price deduction is no share'}                 | ${'对小微企业报价给予10%的扣除'}                               | ${{}}
  ${'a payment is no share'}                         | ${'向中小企业支付预付款30%'}                                   | ${{}}
  ${'a question answered yes'}                       | ${'是否专门面向中小企业采购：是'}                              | ${{ measure: '整体预留' }}
  ${'a question answered no decides nothing'}        | ${'是否专门面向中小企业采购：否'}                              | ${{}}
  ${'for SMEs, but how much?'}                       | ${'面向中小企业采购'}                                          | ${{}}
  ${'policy in general'}                             | ${'落实政府采购相关政策'}                                      | ${{}}
  ${'nothing'}                                       | ${''}                                                          | ${{}}
`('$remark: $because', ({ remark, expected }) => {
  expect(values(remark)).toEqual(expected)
})

test('two shares that differ are left out, and the contradiction is told', () => {
  const { read, contradiction } = readRemark('预留40%面向中小企业，预留份额30%')
  expect(read.reservedSmeShare).toBeUndefined()
  expect(contradiction).toBe('预留40%面向中小企业，预留份额30%')
})

test.each`
  because                                  | remark                                                                            | reason
  ${'behind 具体原因'}                     | ${'不专门面向中小企业采购。具体原因：只有大型企业具备资质。'}                     | ${'只有大型企业具备资质'}
  ${'behind 原因如下'}                     | ${'不专门面向中小企业。原因如下：时间紧，任务重。'}                               | ${'时间紧，任务重'}
  ${'up to the offer to answer questions'} | ${'不预留。理由：市场上供应商不足，如有疑问请拨打0553-1234567'}                   | ${'市场上供应商不足'}
  ${'a clause of 46号'}                    | ${'依据《政府采购促进中小企业发展管理办法》第六条第三项，不专门面向中小企业采购'} | ${'依据《政府采购促进中小企业发展管理办法》第六条第三项'}
  ${'the words of its third item'}         | ${'不专门面向中小企业，因预留份额无法确保充分供应'}                               | ${'因预留份额无法确保充分供应'}
  ${'none given'}                          | ${'不专门面向中小企业采购'}                                                       | ${undefined}
  ${'无 is none'}                          | ${'不专门面向中小企业采购。原因：无'}                                             | ${undefined}
  ${'a reason for something else'}         | ${'预留40%面向中小企业。延期原因：天气'}                                          | ${undefined}
  ${'why less is reserved than is asked'}  | ${'预留20%面向中小企业。未足额预留的原因：其余80%供应不足。'}                     | ${'其余80%供应不足'}
  ${'in other words'}                      | ${'预留20%面向中小企业。未足额预留理由: 供应不足'}                                | ${'供应不足'}
`('reason $because', ({ remark, reason }) => {
  expect(values(remark)['noReserveReason']).toBe(reason)
})

test.each`
  because                                 | remark                                | phone
  ${'with an area code'}                  | ${'如有疑问可通过0566-1234567提出'}   | ${'0566-1234567'}
  ${'with brackets'}                      | ${'投诉电话：(0553)1234567'}          | ${'(0553)1234567'}
  ${'a mobile'}                           | ${'质疑联系13800000000'}              | ${'13800000000'}
  ${'a service number'}                   | ${'监督电话400-123-4567'}             | ${'400-123-4567'}
  ${'a local number behind 电话'}         | ${'投诉电话：1234567'}                | ${'1234567'}
  ${'an extension'}                       | ${'咨询电话0553-1234567-801'}         | ${'0553-1234567-801'}
  ${'two of them'}                        | ${'投诉：0553-1234567、0553-7654321'} | ${'0553-1234567、0553-7654321'}
  ${'a telephone for deliveries is none'} | ${'送货联系人电话13800000000'}        | ${undefined}
  ${'an amount is none'}                  | ${'如有异议，预算28000000元'}         | ${undefined}
  ${'a date is none'}                     | ${'质疑截止20260317'}                 | ${undefined}
  ${'a number of 18 digits is none'}      | ${'投诉编号340202199001011234'}       | ${undefined}
`('telephone $because', ({ remark, phone }) => {
  expect(values(remark)['complaintPhone']).toBe(phone)
})

test.each`
  because                          | remark                            | matter
  ${'a bond'}                      | ${'专项债项目'}                   | ${'专项债'}
  ${'a bond as a source of money'} | ${'资金来源为地方政府专项债券'}   | ${'专项债'}
  ${'an addition in the year'}     | ${'年度追加预算项目'}             | ${'年度追加'}
  ${'an addition in the year'}     | ${'年中追加'}                     | ${'年度追加'}
  ${'urgency'}                     | ${'因不可预见的原因急需开展采购'} | ${'不可预见急需'}
  ${'not a bond'}                  | ${'非专项债项目'}                 | ${undefined}
  ${'urgent is not unforeseeable'} | ${'急需采购'}                     | ${undefined}
  ${'one of two cannot be chosen'} | ${'专项债项目，年度追加'}         | ${undefined}
`('special matter: $because', ({ remark, matter }) => {
  expect(values(remark)['specialMatter']).toBe(matter)
})

test('each part has the words it was read from', () => {
  const remark = '专项债项目，本项目预留40%面向中小企业采购（情况说明：预算2800万元），投诉电话0553-1234567'
  const words = Object.entries(readRemark(remark).read).map(([field, { from }]) => [field, from])
  expect(Object.fromEntries(words)).toEqual({
    measure: '本项目预留40%面向中小企业采购',
    reservedSmeShare: '本项目预留40%面向中小企业采购',
    complaintPhone: '0553-1234567',
    specialMatter: '专项债项目',
  })
})
