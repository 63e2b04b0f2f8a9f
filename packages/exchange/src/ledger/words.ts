import type {
  Category,
  Measure,
  Method,
  Regime,
  Scale,
  SpecialMatter,
} from '@tenderlight/compliance/procurement/vocabulary'

/** The ledger's words of a vocabulary: the Chinese word written out, and other spellings that can mean nothing else. */
type Words<Code extends string> = Readonly<Record<Code, readonly [word: string, ...spellings: string[]]>>

export const REGIME_WORDS = {
  'government-procurement': ['政府采购', '政采', '政府采购法', '中华人民共和国政府采购法'],
  tendering: ['招标投标', '招投标', '招标投标法', '中华人民共和国招标投标法'],
} as const satisfies Words<Regime>

export const CATEGORY_WORDS = {
  goods: ['货物', '货物类'],
  services: ['服务', '服务类'],
  works: ['工程', '工程类'],
} as const satisfies Words<Category>

export const METHOD_WORDS = {
  'open-tender': ['公开招标'],
  'invited-tender': ['邀请招标'],
  'competitive-negotiation': ['竞争性谈判'],
  'competitive-consultation': ['竞争性磋商'],
  inquiry: ['询价', '询价采购'],
  'single-source': ['单一来源', '单一来源采购'],
  'framework-agreement': ['框架协议', '框架协议采购'],
  'e-mall': ['商城采购', '网上商城采购', '电子商城采购'],
  'fixed-point': ['定点采购'],
  'agreement-supply': ['协议供货', '协议供货采购'],
  batch: ['批量采购', '批量集中采购'],
} as const satisfies Words<Method>

export const SPECIAL_MATTER_WORDS = {
  'special-bond': ['专项债', '专项债券', '专项债项目', '专项债券项目'],
  'in-year-addition': ['年度追加', '年度追加项目'],
  'unforeseeable-urgency': ['不可预见急需', '不可预见的急需', '因不可预见的原因急需'],
} as const satisfies Words<SpecialMatter>

export const MEASURE_WORDS = {
  exclusive: ['整体预留', '专门面向中小企业', '专门面向中小企业采购', '整体专门面向中小企业'],
  package: ['采购包预留', '采购包', '设置采购包'],
  consortium: ['联合体', '联合体预留', '以联合体形式'],
  subcontract: ['分包', '合同分包', '分包预留'],
  partial: ['部分预留'],
  none: ['不预留', '未预留', '不专门面向中小企业', '非专门面向中小企业', '不专门面向中小企业采购'],
} as const satisfies Words<Measure>

export const SCALE_WORDS = {
  micro: ['微型', '微型企业'],
  small: ['小型', '小型企业'],
  medium: ['中型', '中型企业'],
  large: ['大型', '大型企业'],
  prison: ['监狱企业'],
  welfare: ['残疾人福利性单位', '残疾人福利单位'],
} as const satisfies Words<Scale>

const VOCABULARIES = {
  regime: REGIME_WORDS,
  category: CATEGORY_WORDS,
  method: METHOD_WORDS,
  specialMatter: SPECIAL_MATTER_WORDS,
  measure: MEASURE_WORDS,
  winnerScale: SCALE_WORDS,
} as const

type Vocabularies = typeof VOCABULARIES
export type WordField = keyof Vocabularies
/** The English codes of a field. */
export type CodeOf<F extends WordField> = keyof Vocabularies[F] & string
const CODES = new Map<WordField, ReadonlyMap<string, string>>()
const WRITTEN = new Map<WordField, ReadonlyMap<string, string>>()
for (const [field, words] of Object.entries<Words<string>>(VOCABULARIES)) {
  const spelt = Object.entries(words)
  CODES.set(field as WordField, new Map(spelt.flatMap(([code, words]) => words.map((word) => [word, code] as const))))
  WRITTEN.set(field as WordField, new Map(spelt.map(([code, [word]]) => [code, word])))
}

/** The code of a word or of one of its spellings; undefined for any other text. */
export function codeOf<F extends WordField>(field: F, word: string): CodeOf<F> | undefined {
  return CODES.get(field)?.get(word) as CodeOf<F> | undefined
}

/** The word that the ledger writes for a code. */
export function wordOf(field: WordField, code: string): string {
  return WRITTEN.get(field)?.get(code) ?? code
}

/** The words that the ledger writes for a field, in the order of the vocabulary. */
export function wordsOf(field: WordField): readonly string[] {
  return [...(WRITTEN.get(field)?.values() ?? [])]
}

/** Whether a field of the ledger holds a word of a closed vocabulary. */
export function isWordField(field: string): field is WordField {
  return field in VOCABULARIES
}
