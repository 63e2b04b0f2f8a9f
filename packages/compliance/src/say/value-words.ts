import type { Procurement } from '../procurement/procurement.ts'
import type { Locale } from './words.ts'

/** A value that a field of a record may hold, with the words for it: the first is written, the others are understood, too. */
interface ValueWords {
  readonly value: string | boolean
  readonly 'zh-CN': readonly [string, ...string[]]
  readonly en: readonly [string, ...string[]]
}

const YES_NO: readonly ValueWords[] = [
  { value: true, 'zh-CN': ['是', '有', '√'], en: ['yes', 'y'] },
  { value: false, 'zh-CN': ['否', '没有', '×'], en: ['no', 'n'] },
]

const SCALES: readonly ValueWords[] = [
  { value: 'micro', 'zh-CN': ['微型', '微型企业'], en: ['micro'] },
  { value: 'small', 'zh-CN': ['小型', '小型企业'], en: ['small'] },
  { value: 'medium', 'zh-CN': ['中型', '中型企业'], en: ['medium'] },
  { value: 'large', 'zh-CN': ['大型', '大型企业'], en: ['large'] },
  { value: 'prison', 'zh-CN': ['监狱企业'], en: ['prison'] },
  { value: 'welfare', 'zh-CN': ['残疾人福利性单位', '残疾人福利单位'], en: ['welfare'] },
]

/** Fields of a few values that are no yes or no. */
const WORDS: Readonly<Partial<Record<string, readonly ValueWords[]>>> = {
  contractForm: [
    { value: 'electronic', 'zh-CN': ['电子', '电子合同'], en: ['electronic'] },
    { value: 'paper', 'zh-CN': ['纸质', '纸质合同'], en: ['paper'] },
  ],
  winnerScale: SCALES,
  tenderObject: [
    { value: 'construction', 'zh-CN': ['施工'], en: ['construction'] },
    {
      value: 'goods',
      'zh-CN': ['重要设备、材料', '设备材料', '重要设备材料', '货物'],
      en: ['equipment and materials', 'goods'],
    },
    {
      value: 'services',
      'zh-CN': ['勘察、设计、监理', '勘察设计监理', '服务'],
      en: ['survey, design, supervision', 'services'],
    },
  ],
  singleSourceGround: [
    { value: 'only-supplier', 'zh-CN': ['唯一供应商'], en: ['only one supplier'] },
    { value: 'urgency', 'zh-CN': ['不可预见的紧急情况', '紧急情况'], en: ['unforeseeable urgency'] },
    { value: 'consistency', 'zh-CN': ['一致性或配套添购', '添购'], en: ['consistency with what was bought'] },
  ],
  rankOneGone: [
    { value: 'gave-up', 'zh-CN': ['放弃中标', '放弃'], en: ['gave up'] },
    { value: 'force-majeure', 'zh-CN': ['因不可抗力不能履行合同', '不可抗力'], en: ['force majeure'] },
    {
      value: 'no-performance-bond',
      'zh-CN': ['未按要求提交履约保证金', '未提交履约保证金'],
      en: ['no performance bond'],
    },
    { value: 'unlawful-conduct', 'zh-CN': ['被查实存在影响中标结果的违法行为', '违法行为'], en: ['unlawful conduct'] },
  ],
  depositKinds: [
    { value: 'bid', 'zh-CN': ['投标保证金', '投标'], en: ['bid'] },
    { value: 'performance', 'zh-CN': ['履约保证金', '履约'], en: ['performance'] },
    { value: 'quality', 'zh-CN': ['工程质量保证金', '质量'], en: ['quality'] },
    { value: 'wages', 'zh-CN': ['农民工工资保证金', '工资'], en: ['wages'] },
    { value: 'other', 'zh-CN': ['其他'], en: ['other'] },
  ],
  pushedNotices: [
    { value: 'announcement', 'zh-CN': ['采购公告'], en: ['announcement'] },
    { value: 'result', 'zh-CN': ['结果公告'], en: ['result'] },
    { value: 'contract', 'zh-CN': ['合同公告'], en: ['contract'] },
  ],
}

type Field = keyof Procurement

const wordsOf = (field: Field): readonly ValueWords[] => WORDS[field] ?? YES_NO

/** The value of `field` that a word stands for, in either language; undefined for any other text. */
export function valueOf(field: Field, word: string): string | boolean | undefined {
  const asked = word.normalize('NFKC').trim().toLowerCase()
  const isWord = (known: string) => known.normalize('NFKC').toLowerCase() === asked
  return wordsOf(field).find((one) => one['zh-CN'].some(isWord) || one.en.some(isWord))?.value
}

/** How a stored value of `field` is written; undefined for one that is not of its list. */
export function wordFor(field: Field, value: unknown, locale: Locale): string | undefined {
  return wordsOf(field).find((one) => one.value === value)?.[locale][0]
}

/** The words that `field` is written with, in the order of their list: of one that is not named here, yes and no. */
export function wordsFor(field: Field, locale: Locale): readonly string[] {
  return wordsOf(field).map((one) => one[locale][0])
}
