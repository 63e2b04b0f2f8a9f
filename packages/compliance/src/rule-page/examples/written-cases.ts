import { civilDate } from '@tenderlight/law/civil-date'
import type { Verdict } from '../../finding.ts'
import type { Matter } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Text } from '../../rules/rule.ts'

/** A case written down: what is otherwise than in the ordinary example, and what the rule has to say. */
export interface WrittenCase {
  readonly because: Text
  readonly change: { readonly [K in keyof Procurement]?: Procurement[K] | undefined }
  readonly expected: Verdict
}

const one = (zh: string, en: string, change: WrittenCase['change'], expected: Verdict): WrittenCase => ({
  because: { zh, en },
  change,
  expected,
})

/** The ordinary example's announcement is on 2026-08-29, its award notice on 2026-09-28. */
const ANNOUNCED = civilDate('2026-08-29')
const NO_INTENTION = { intentionOn: undefined } as const
const NOTHING_RESERVED = { measure: 'none', reservedSme: 0, reservedSmallMicro: 0 } as const

/** A request of an enterprise, accepted on 2026-09-21. */
const aRequest = (more: Partial<Matter>): WrittenCase['change'] => ({
  matters: [{ id: '示例事项', kind: 'request', acceptedOn: civilDate('2026-09-21'), ...more }],
})

const EXCLUSIVE: readonly WrittenCase[] = [
  one(
    '预算恰好 200 万元,仍在“以下”之内:应专门面向',
    'exactly 2,000,000 yuan is still inside the limit',
    { budget: 200_000_000, reservedSme: 200_000_000, reservedSmallMicro: 200_000_000 },
    'compliant',
  ),
  one(
    '限额以内未预留,也未说明原因',
    'inside the limit, nothing reserved and no ground given',
    NOTHING_RESERVED,
    'breach',
  ),
]

/** Cases of rules that count no days, by rule id. Where a rule has none, they are found by trying (`measuredCases`). */
export const WRITTEN_CASES: Readonly<Record<string, readonly WrittenCase[]>> = {
  'record.date-order': [
    one(
      '签订日早于中标通知书,先后不能成立',
      'the contract stands before the award notice',
      { contractSignedOn: civilDate('2026-09-20') },
      'breach',
    ),
  ],
  'cn.gp.intention.fields': [
    one('四项内容齐全', 'all four are there', {}, 'compliant'),
    one('没有写预计采购时间', 'the expected month is missing', { expectedMonth: undefined }, 'breach'),
  ],
  'cn.gp.sme.exclusive-below': EXCLUSIVE,
  'jiujiang.gp.sme.exclusive-below': EXCLUSIVE,
  'jiujiang.gp.intention.special-mark': [
    one(
      '公告前一日已作专项债标记',
      'the mark was made the day before the announcement',
      { specialMatter: 'special-bond', specialMatterOn: civilDate('2026-08-28'), ...NO_INTENTION },
      'compliant',
    ),
    one(
      '公告之后才作标记',
      'the mark came after the announcement',
      { specialMatter: 'special-bond', specialMatterOn: civilDate('2026-08-30'), ...NO_INTENTION },
      'breach',
    ),
    one(
      '标记与公告同日,没有时刻,看不出先后',
      'mark and announcement on one day, no hour on record',
      { specialMatter: 'special-bond', specialMatterOn: ANNOUNCED, ...NO_INTENTION },
      'cannot-tell',
    ),
  ],
  'cn.gp.intention.exempt-routine': [
    one(
      '以定点采购为由不公开意向,采购方式确是定点采购',
      'fixed-point purchase claimed, and it is one',
      { exemptionClaimed: 'fixed-point', method: 'fixed-point' },
      'exempt',
    ),
    one(
      '以定点采购为由,采购方式却是公开招标',
      'fixed-point purchase claimed, but it is an open tender',
      { exemptionClaimed: 'fixed-point' },
      'breach',
    ),
  ],
  'cn.gp.sme.no-reserve-reasons': [
    one(
      '不预留,说明的是办法第六条的情形',
      'nothing reserved, on a ground of article 6',
      { ...NOTHING_RESERVED, noReserveReason: '办法第六条第(三)项' },
      'compliant',
    ),
    one('不预留,没有说明原因', 'nothing reserved and no ground given', NOTHING_RESERVED, 'breach'),
  ],
  'jiujiang.gp.sme.reason-and-phone': [
    one(
      '意向和公告都写明原因和投诉电话',
      'ground and telephone stand in both notices',
      {
        ...NOTHING_RESERVED,
        noReserveReason: '办法第六条第(三)项',
        complaintPhone: '0553-0000000',
        noReserveStatedIn: ['intention', 'announcement'],
      },
      'compliant',
    ),
    one(
      '没有投诉电话',
      'no telephone is on record',
      { ...NOTHING_RESERVED, noReserveReason: '办法第六条第(三)项' },
      'breach',
    ),
  ],
  'cn.gp.sme.reserve-forms': [
    one(
      '联合体各方没有直接控股、管理关系',
      'the partners are unrelated',
      { measure: 'consortium', partnersRelated: false },
      'compliant',
    ),
    one(
      '联合体各方有直接控股关系',
      'one partner controls another',
      { measure: 'consortium', partnersRelated: true },
      'breach',
    ),
    one('关系没有记录', 'nothing on record about it', { measure: 'consortium', partnerShare: 4000 }, 'cannot-tell'),
  ],
  'cn.gp.challenge.suspend': [
    one(
      '质疑答复之后才签订',
      'signed after the answer',
      { challengeOn: civilDate('2026-09-29'), challengeClosedOn: civilDate('2026-09-30') },
      'compliant',
    ),
    one(
      '质疑尚未答复就签订了合同',
      'signed while the challenge was open',
      { challengeOn: civilDate('2026-09-29') },
      'breach',
    ),
  ],
  'cn.gp.sme.who-counts': [
    one(
      '服务由小型企业以自有人员承接',
      'services of a small firm with its own staff',
      { offer: { category: 'services', provider: 'small', ownStaff: true }, smeBenefitGranted: true },
      'compliant',
    ),
    one(
      '货物中混有大型企业制造的,仍给予了优惠',
      'goods of a large maker among them, and the benefit was given',
      {
        offer: {
          category: 'goods',
          goods: [
            { maker: 'small', ownBrand: true },
            { maker: 'large', ownBrand: true },
          ],
        },
        smeBenefitGranted: true,
      },
      'breach',
    ),
    one(
      '制造商的规模没有记录',
      "the maker's size is not on record",
      { offer: { category: 'goods', goods: [{ ownBrand: true }] }, smeBenefitGranted: true },
      'cannot-tell',
    ),
  ],
  'zhenhai.appeal.lights': [
    one(
      '期限内办结',
      'settled within its time',
      aRequest({ dueOn: civilDate('2026-09-30'), repliedOn: civilDate('2026-09-28') }),
      'compliant',
    ),
    one(
      '期限过后才办结',
      'settled after its time',
      aRequest({ dueOn: civilDate('2026-09-24'), repliedOn: civilDate('2026-09-28') }),
      'breach',
    ),
    one('没有办理时限', 'no time limit on record', aRequest({}), 'cannot-tell'),
  ],
  'changshan.appeal.time-limits': [
    one(
      '县里没有设定这一级的时限',
      'the district has not set the limit of the grade',
      aRequest({ grade: '1' }),
      'cannot-tell',
    ),
  ],
  'cn.gp.bid-bond.cap': [
    one('保证金恰好为预算的 2%', 'exactly 2% of the budget', { bidDeposit: 3_720_000 }, 'compliant'),
    one('多一分即超过', 'one fen more is too much', { bidDeposit: 3_720_001 }, 'breach'),
    one(
      '预算没有记录,上限算不出',
      'without a budget there is no cap to tell',
      { bidDeposit: 3_720_000, budget: undefined },
      'cannot-tell',
    ),
  ],
}
