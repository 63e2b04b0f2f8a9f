import type { Text } from '../rules/rule.ts'
import { ANY_PLACE, KNOWN_PLACE } from './places.ts'

/** Words that suggest something a rule asks to look at. */
export interface Sign {
  /** Finds the clauses worth reading; global, without repetition. */
  readonly anchor: RegExp
  /** What is looked for inside the clause; every repetition is bounded. */
  readonly words: RegExp
  /** What in the same clause makes it harmless. */
  readonly unless?: RegExp
  /** What has to stand in the clause as well. */
  readonly also?: RegExp
  /** What has to stand in the clause or shortly before it. */
  readonly near?: RegExp
  /** What the words that were found have to amount to, where they hold a figure. */
  readonly holds?: (words: string) => boolean
  /** Neutral words that could stand there instead. */
  readonly instead?: Text
}

const u = (source: string) => new RegExp(source, 'u')

/** Inside one part of a sentence. */
const GAP = '[^,，。;；:：]'

const SCORED = u('加分|[加得计记]\\s*\\d+(?:\\.\\d+)?\\s*分|优先|必须|须|应(?:当)?(?:具有|具备|提供)|方可|否则')

const SIZE_WORDS =
  '注册资本|注册资金|资产总额|总资产|净资产|主营业务收入|营业收入|营业额|从业人员|职工人数|员工人数|利润|纳税额|纳税总额|缴税额'
const AMOUNT = '[\\d一二三四五六七八九十百千][\\d,.，百千十]*\\s*(?:万元|亿元|万|亿|元|人|名|%|％)'
const AT_LEAST = '(?:不低于|不少于|不得低于|不得少于|不小于|不得小于|达到|达|≥|>=|>|＞|﹥|超过|大于|高于)'

export const SIZE_SIGNS: readonly Sign[] = [
  {
    anchor: new RegExp(SIZE_WORDS, 'gu'),
    words: u(
      `(?:${SIZE_WORDS})(?:${GAP}{0,14}?(?:${AT_LEAST}${GAP}{0,6}?${AMOUNT}|${AMOUNT}${GAP}{0,4}?以上)|${GAP}{0,40}?[得加计记]\\s?\\d+(?:\\.\\d+)?\\s?分)`,
    ),
    // The classification standard itself, and people for this very project.
    unless:
      /(?:为|属于|划分为)[^,，。]{0,10}(?:大型|中型|小型|微型|中小微)|划型标准|(?:投入|本项目)[^,，。]{0,12}(?:从业人员|员工)|配备[^,，。]{0,12}从业人员/u,
    instead: {
      zh: '删去规模和财务指标,改为与履约直接相关的条件,例如:“具有履行合同所必需的设备和专业技术能力”。',
      en: 'Leave size and financial figures out and ask for what the work needs, such as: “has the equipment and technical ability that the contract requires”.',
    },
  },
]

const OWNERSHIP =
  '(?:国有(?:独资|控股|及控股)?(?:企业|公司|单位)|国企|央企|(?:民营|私营|外资|内资|合资|集体)(?:所有制)?企业|上市公司|股份(?:制企业|有限公司)|有限责任公司|合伙企业|个人独资企业)'
const LIMITED_TO = '(?:仅限|只限|(?<!不)限于|限定(?:为|于)|必须(?:为|是)|须(?:为|是)|应(?:当)?(?:为|是)|只接受|只允许)'

/** Bidders limited by ownership or form of organisation; not by the origin of funds (国有资金). */
export const OWNERSHIP_SIGN: Sign = {
  anchor: /国有|国企|央企|民营|私营|外资|内资|合资|集体|上市公司|股份|有限责任|合伙|独资/gu,
  words: u(`${LIMITED_TO}${GAP}{0,6}?${OWNERSHIP}`),
  instead: {
    zh: '改为不限所有制和组织形式的表述,例如:“在中华人民共和国境内依法设立的法人、其他组织或者自然人”。',
    en: 'Do not name ownership or form of organisation, for example: “legal persons, other organisations or natural persons lawfully established in China”.',
  },
}

/** A branch or registration in the place as a condition; not what is promised for the time after the award. */
const SEAT_SIGN: Sign = {
  anchor: /分公司|子公司|分支机构|办事处|注册|登记|纳税/gu,
  words: u(
    `(?:须|必须|应当?|需)${GAP}{0,8}?(?:${KNOWN_PLACE}${GAP}{0,8}?(?:注册|设立|设有|设置?|有)${GAP}{0,6}?(?:分公司|子公司|分支机构|办事处|公司)|${KNOWN_PLACE}(?:注册|登记|纳税))`,
  ),
  unless: /中标后|成交后|合同签订后|签订合同后/u,
  instead: {
    zh: '改为对中标后服务能力的要求,例如:“中标人应承诺在接到通知后 2 小时内到达现场”,不以投标时已在当地设点、注册或纳税为条件。',
    en: 'Ask for the service after the award instead, for example: “the winner undertakes to be on site within 2 hours of a call”; no seat, registration or taxes in the place as a condition of bidding.',
  },
}

export const DISCRIMINATION_SIGNS: readonly Sign[] = [
  {
    anchor: /业绩|奖项|获奖|荣誉|表彰/gu,
    words: u(
      `(?:${KNOWN_PLACE}${GAP}{0,12}?|${ANY_PLACE}(?:范围内|行政区域内?|辖区内?|区域内|内)?的?(?:同类|类似|相关|同等)?(?:项目|工程|服务)?(?:的)?)(?:业绩|奖项|获奖|荣誉|表彰)`,
    ),
    also: SCORED,
    instead: {
      zh: '改为不限地域的同类业绩,例如:“具有同类项目业绩的,每个得 X 分,最高 Y 分”。',
      en: 'Count comparable work wherever it was done, for example: “X points for each comparable project, Y at most”.',
    },
  },
  {
    anchor: /品牌|商标|专利|原产地|供应商|厂家/gu,
    words: u(
      `(?:(?:指定|限定|仅限|只接受|必须(?:采用|使用|选用|为)|须(?:采用|使用|选用|为))${GAP}{0,12}?(?:品牌|商标|专利产品|原产地)|(?:指定|限定)${GAP}{0,4}?(?:供应商|厂家))`,
    ),
    unless: /或相当于|或同等|同等档次|相当档次|参考品牌|不限于/u,
    instead: {
      zh: '改写为技术指标和功能要求;确需以品牌说明的,列不少于三个并注明“或相当于”。',
      en: 'Describe technical parameters and functions; where a brand is needed as an illustration, name at least three and add “or equivalent”.',
    },
  },
  OWNERSHIP_SIGN,
  SEAT_SIGN,
]

const LOCAL_FIRMS = '(?:企业|供应商|投标人|单位|产品|公司|经营者)'

export const LOCAL_BIAS_SIGNS: readonly Sign[] = [
  {
    anchor: /优先|加分|[加得]\s?\d/gu,
    words: u(
      `优先${GAP}{0,8}?${KNOWN_PLACE}${GAP}{0,6}?${LOCAL_FIRMS}|${KNOWN_PLACE}${GAP}{0,6}?${LOCAL_FIRMS}${GAP}{0,10}?(?:优先|加分|[加得]\\s*\\d+(?:\\.\\d+)?\\s*分)`,
    ),
    instead: {
      zh: '删去以所在地为依据的优先和加分;确需考虑响应时间的,按承诺的服务响应时间评分。',
      en: 'Drop preference and points by seat; where response counts, score the response time that a bidder promises.',
    },
  },
  {
    anchor: /外地|外省|外市|省外|市外|区外|县外/gu,
    words: u(
      `(?:外地|外省|外市|省外|市外|区外|县外)的?${LOCAL_FIRMS}${GAP}{0,10}?(?:不得参加|不得投标|不得参与|不予|[须需应]先|[须需](?:办理)?备案)`,
    ),
    instead: {
      zh: '删去对外地经营者的限制和备案要求,各地供应商适用同一条件。',
      en: 'Drop restrictions and filings for firms from elsewhere; the same conditions hold for all.',
    },
  },
  SEAT_SIGN,
]
