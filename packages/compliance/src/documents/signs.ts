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
  },
]

const OWNERSHIP =
  '(?:国有(?:独资|控股|及控股)?(?:企业|公司|单位)|国企|央企|(?:民营|私营|外资|内资|合资|集体)(?:所有制)?企业|上市公司|股份(?:制企业|有限公司)|有限责任公司|合伙企业|个人独资企业)'
const LIMITED_TO = '(?:仅限|只限|(?<!不)限于|限定(?:为|于)|必须(?:为|是)|须(?:为|是)|应(?:当)?(?:为|是)|只接受|只允许)'

/** Bidders limited by ownership or form of organisation; not by the origin of funds (国有资金). */
export const OWNERSHIP_SIGN: Sign = {
  anchor: /国有|国企|央企|民营|私营|外资|内资|合资|集体|上市公司|股份|有限责任|合伙|独资/gu,
  words: u(`${LIMITED_TO}${GAP}{0,6}?${OWNERSHIP}`),
}

/** A branch or registration in the place as a condition; not what is promised for the time after the award. */
const SEAT_SIGN: Sign = {
  anchor: /分公司|子公司|分支机构|办事处|注册|登记|纳税/gu,
  words: u(
    `(?:须|必须|应当?|需)${GAP}{0,8}?(?:${KNOWN_PLACE}${GAP}{0,8}?(?:注册|设立|设有|设置?|有)${GAP}{0,6}?(?:分公司|子公司|分支机构|办事处|公司)|${KNOWN_PLACE}(?:注册|登记|纳税))`,
  ),
  unless: /中标后|成交后|合同签订后|签订合同后/u,
}

export const DISCRIMINATION_SIGNS: readonly Sign[] = [
  {
    anchor: /业绩|奖项|获奖|荣誉|表彰/gu,
    words: u(
      `(?:${KNOWN_PLACE}${GAP}{0,12}?|${ANY_PLACE}(?:范围内|行政区域内?|辖区内?|区域内|内)?的?(?:同类|类似|相关|同等)?(?:项目|工程|服务)?(?:的)?)(?:业绩|奖项|获奖|荣誉|表彰)`,
    ),
    also: SCORED,
  },
  {
    anchor: /品牌|商标|专利|原产地|供应商|厂家/gu,
    words: u(
      `(?:(?:指定|限定|仅限|只接受|必须(?:采用|使用|选用|为)|须(?:采用|使用|选用|为))${GAP}{0,12}?(?:品牌|商标|专利产品|原产地)|(?:指定|限定)${GAP}{0,4}?(?:供应商|厂家))`,
    ),
    unless: /或相当于|或同等|同等档次|相当档次|参考品牌|不限于/u,
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
  },
  {
    anchor: /外地|外省|外市|省外|市外|区外|县外/gu,
    words: u(
      `(?:外地|外省|外市|省外|市外|区外|县外)的?${LOCAL_FIRMS}${GAP}{0,10}?(?:不得参加|不得投标|不得参与|不予|[须需应]先|[须需](?:办理)?备案)`,
    ),
  },
  SEAT_SIGN,
]
