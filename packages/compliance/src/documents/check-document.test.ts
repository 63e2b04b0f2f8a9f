import { describe, expect, test } from 'vitest'
import { checkDocument } from './check-document.ts'

const GP = { on: '2026-03-02', jurisdiction: 'jiujiang', regime: 'government-procurement' } as const
const TENDER = { ...GP, jurisdiction: 'zhenhai', regime: 'tendering' } as const
const COUNTY = { ...TENDER, jurisdiction: 'changshan' } as const

const rulesOf = (text: string, context: Parameters<typeof checkDocument>[1]) =>
  [...new Set(checkDocument(text, context).map(({ rule }) => rule))].toSorted()

const SIZE = 'cn.gp.sme.no-size-criteria'
const UNEQUAL = 'cn.gp.discrimination'
const LOCAL = 'cn.fcr.no-local-bias'
const SEVEN = 'zhejiang.tender.seven-no'
const ANNUAL = 'changshan.tender.annual-bond-abolished'
const CASH = 'cn.sme.bond.guarantee'
const PROOF = 'cn.gp.sme.declaration'

test.each`
  because                                             | text                                                                   | context   | rules
  ${'revenue scored'}                                 | ${'年营业收入≥1000万得2分。'}                                          | ${GP}     | ${[SIZE]}
  ${'registered capital as a qualification'}          | ${'投标人注册资本不得低于500万元。'}                                   | ${GP}     | ${[SIZE]}
  ${'staff counted'}                                  | ${'供应商从业人员达到五十人以上的得3分;'}                              | ${GP}     | ${[SIZE]}
  ${'tax paid scored'}                                | ${'上一年度纳税额排名前列的,得 2 分'}                                  | ${GP}     | ${[]}
  ${'tax paid above a figure'}                        | ${'上一年度纳税额在100万元以上'}                                       | ${GP}     | ${[SIZE]}
  ${'profit scored'}                                  | ${'近三年净利润为正的得1.5分'}                                         | ${GP}     | ${[SIZE]}
  ${'the first of two sentences'}                     | ${'净资产不少于一千万元;售后服务方案优得5分'}                          | ${GP}     | ${[SIZE]}
  ${'work in the district scored'}                    | ${'鸠江区业绩加5分'}                                                   | ${GP}     | ${[UNEQUAL]}
  ${'work in the own city demanded'}                  | ${'投标人须具有本市同类项目业绩'}                                      | ${GP}     | ${[UNEQUAL]}
  ${'work in some other county scored'}               | ${'具有凤阳县范围内类似项目业绩的,每个加2分'}                          | ${GP}     | ${[UNEQUAL]}
  ${'prizes of the province scored'}                  | ${'获得安徽省内质量奖项的得2分'}                                       | ${GP}     | ${[UNEQUAL]}
  ${'a brand named'}                                  | ${'空调必须采用甲牌,指定品牌:甲'}                                      | ${GP}     | ${[UNEQUAL]}
  ${'state-owned firms only'}                         | ${'投标人仅限国有企业'}                                                | ${GP}     | ${[UNEQUAL]}
  ${'a branch in the place, GP'}                      | ${'供应商须在本地设分公司'}                                            | ${GP}     | ${[LOCAL, UNEQUAL]}
  ${'a branch in the place, tendering: not a number'} | ${'须在本地设分公司'}                                                  | ${TENDER} | ${[LOCAL]}
  ${'local firms first'}                              | ${'同等条件下优先本区企业'}                                            | ${GP}     | ${[LOCAL]}
  ${'local firms scored'}                             | ${'本县供应商加3分'}                                                   | ${GP}     | ${[LOCAL]}
  ${'others have to be filed first'}                  | ${'外地企业须备案后参加'}                                              | ${GP}     | ${[LOCAL]}
  ${'state-owned firms only, in Zhejiang'}            | ${'仅限国有企业'}                                                      | ${TENDER} | ${[SEVEN]}
  ${'a listed company demanded, in Zhejiang'}         | ${'投标人应为上市公司'}                                                | ${TENDER} | ${[SEVEN]}
  ${'the annual scheme cited'}                        | ${'按投标保证金年金制度执行'}                                          | ${COUNTY} | ${[ANNUAL]}
  ${'cash only'}                                      | ${'投标保证金仅限现金转账'}                                            | ${GP}     | ${[CASH]}
  ${'cash only, the deposit named just before'}       | ${'履约保证金:合同价2%。\n缴纳方式只接受电汇。'}                       | ${GP}     | ${[CASH]}
  ${'guarantees refused'}                             | ${'投标保证金不接受银行保函'}                                          | ${TENDER} | ${[CASH]}
  ${'a tax office’s proof of size'}                   | ${'小微企业须提供税务部门出具的企业规模证明'}                          | ${GP}     | ${[PROOF]}
  ${'a certificate besides the letter'}               | ${'除提供《中小企业声明函》外,还须提交工信部门出具的中小企业认定证书'} | ${GP}     | ${[PROOF]}
`('found, $because', ({ text, context, rules }) => {
  expect(rulesOf(text, context)).toEqual(rules)
})

test.each`
  because                                         | text                                                                                                | context
  ${'equipment that the work needs'}              | ${'具有履行合同所必需的设备和专业技术能力'}                                                         | ${GP}
  ${'experience linked to the work'}              | ${'具有同类业绩的,每个得2分,最高6分'}                                                               | ${GP}
  ${'the prohibition itself'}                     | ${'不得以注册资本、资产总额、营业收入、从业人员、利润、纳税额等作为资格要求或者评审因素'}           | ${GP}
  ${'the prohibition itself, with a figure'}      | ${'不得要求注册资本不低于500万元'}                                                                  | ${GP}
  ${'the letter’s own form'}                      | ${'从业人员 人,营业收入为 万元,资产总额为 万元,属于(中型企业、小型企业、微型企业)'}                 | ${GP}
  ${'the size standard copied'}                   | ${'其中,从业人员100人及以上,且营业收入1000万元及以上的为中型企业'}                                  | ${GP}
  ${'people for this project'}                    | ${'本项目拟投入从业人员不少于10人'}                                                                 | ${GP}
  ${'years of experience of staff'}               | ${'从业人员须具有不少于5年的工作经验'}                                                              | ${GP}
  ${'prices include profit'}                      | ${'投标报价包括成本、利润、税金等全部费用'}                                                         | ${GP}
  ${'city roads are no area'}                     | ${'具有城市道路养护类似业绩的得3分'}                                                                | ${GP}
  ${'municipal works are no area'}                | ${'近三年类似市政工程业绩每个加1分'}                                                                | ${GP}
  ${'a housing estate is no area'}                | ${'住宅小区物业服务业绩得2分'}                                                                      | ${GP}
  ${'a catchment is no area'}                     | ${'片区排水管网养护业绩得2分'}                                                                      | ${GP}
  ${'the project’s own name'}                     | ${'鸠江区养护项目评分办法:业绩得5分'}                                                               | ${GP}
  ${'a brand as a standard, or equal'}            | ${'必须采用甲品牌或同等档次产品'}                                                                   | ${GP}
  ${'state funds are no state firms'}             | ${'资金来源应为国有资金'}                                                                           | ${TENDER}
  ${'including but not limited to'}               | ${'投标人包括但不限于国有企业、民营企业'}                                                           | ${TENDER}
  ${'ownership not restricted'}                   | ${'不得限定为国有企业,不限定所有制形式'}                                                            | ${TENDER}
  ${'the policy for small firms'}                 | ${'对小微企业报价给予10%的扣除,优先采购中小企业产品'}                                               | ${GP}
  ${'localised service'}                          | ${'提供本地化服务,响应时间2小时以内得3分'}                                                          | ${GP}
  ${'a service point after the award'}            | ${'中标后30日内应在本地设立办事处'}                                                                 | ${GP}
  ${'registration with the trading centre'}       | ${'供应商应在当地公共资源交易中心注册登记'}                                                         | ${GP}
  ${'no bias'}                                    | ${'不得排斥、限制外地企业参加投标'}                                                                 | ${GP}
  ${'pensions have the same name'}                | ${'报价包含员工企业年金、职业年金'}                                                                 | ${COUNTY}
  ${'the repeal of the scheme'}                   | ${'投标保证金年金制度已废止'}                                                                       | ${COUNTY}
  ${'a normal guarantee'}                         | ${'投标保证金可采用银行保函形式提交'}                                                               | ${COUNTY}
  ${'guarantees accepted'}                        | ${'投标保证金可以转账、电汇或者保函形式缴纳,接受保函'}                                              | ${GP}
  ${'transfers or guarantees'}                    | ${'保证金只能以转账或保函形式提交'}                                                                 | ${GP}
  ${'how the contract is paid'}                   | ${'合同价款仅限银行转账支付'}                                                                       | ${GP}
  ${'guarantees that are none'}                   | ${'保证金不接受个人保函'}                                                                           | ${GP}
  ${'the letter is the proof'}                    | ${'供应商应提供《中小企业声明函》,作为中小企业身份证明'}                                            | ${GP}
  ${'the rule on proof itself'}                   | ${'不得要求供应商提供《中小企业声明函》之外的中小企业身份证明文件'}                                 | ${GP}
  ${'the paper of a prison enterprise is lawful'} | ${'监狱企业须提供省级以上监狱管理局出具的属于监狱企业的证明文件,视同小微企业,享受中小企业政策认定'} | ${GP}
  ${'nothing at all'}                             | ${''}                                                                                               | ${GP}
`('no false alarm: $because', ({ text, context }) => {
  expect(rulesOf(text, context)).toEqual([])
})

describe('what holds where and when', () => {
  test.each`
    because                                       | text                       | context                                          | rules
    ${'size: before any prohibition'}             | ${'注册资本不低于500万元'} | ${{ ...GP, on: '2017-09-30' }}                   | ${[]}
    ${'size: from the order of 2017'}             | ${'注册资本不低于500万元'} | ${{ ...GP, on: '2017-10-01' }}                   | ${[SIZE]}
    ${'size: a rule of government procurement'}   | ${'注册资本不低于500万元'} | ${TENDER}                                        | ${[]}
    ${'local bias: before the regulation'}        | ${'优先本区企业'}          | ${{ ...GP, on: '2024-07-31' }}                   | ${[]}
    ${'local bias: from its first day'}           | ${'优先本区企业'}          | ${{ ...GP, on: '2024-08-01' }}                   | ${[LOCAL]}
    ${'ownership: Zhejiang only'}                 | ${'仅限国有企业'}          | ${{ ...TENDER, jurisdiction: 'jiujiang' }}       | ${[]}
    ${'ownership: before the measures'}           | ${'仅限国有企业'}          | ${{ ...TENDER, on: '2023-08-27' }}               | ${[]}
    ${'the annual scheme: one county only'}       | ${'投标保证金年金制度'}    | ${TENDER}                                        | ${[]}
    ${'without a regime both laws are looked at'} | ${'仅限国有企业'}          | ${{ on: '2026-03-02', jurisdiction: 'zhenhai' }} | ${[UNEQUAL, SEVEN]}
  `('$because', ({ text, context, rules }) => {
    expect(rulesOf(text, context)).toEqual(rules)
  })
})

test('a mark says where it stands, in the order of the text, with neutral words in both languages', () => {
  const text = '第一章\n投标保证金仅限现金。\n\n评分:年营业收入≥1000万得2分;注册资本达到2000万元得1分'
  const marks = checkDocument(text, GP)
  expect(marks.map(({ rule, line }) => [rule, line])).toEqual([
    [CASH, 2],
    [SIZE, 4],
    [SIZE, 4],
  ])
  for (const mark of marks) {
    expect(mark.light).toBe('yellow')
    expect(text.slice(mark.offset)).toMatch(/^(仅限|营业收入|注册资本)/u)
    expect(text.replaceAll('\n', '')).toContain(mark.excerpt)
    expect(mark.words.zh).toContain('请核对')
    expect(mark.words.en).toContain('please check')
    expect(mark.citation.clause.length).toBeGreaterThan(0)
  }
  expect(marks.map(({ offset }) => offset)).toEqual(marks.map(({ offset }) => offset).toSorted((a, b) => a - b))
})

test('a sentence that the line ends in two may escape: clauses end with their line', () => {
  expect(rulesOf('投标人注册资本不得低于500万元', GP)).toEqual([SIZE])
  expect(rulesOf('投标人注册资本不得\n低于500万元', GP)).toEqual([])
})

test('of the seven prohibitions only the verified one is known', () => {
  const mark = checkDocument('仅限国有企业', TENDER).find(({ rule }) => rule === SEVEN)
  expect(mark?.citation.verification).toBe('public text, in part')
  expect(mark?.words.zh).toContain('所有制形式、组织形式或股权结构')
})
