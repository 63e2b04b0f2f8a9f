import type { StepField } from '@tenderlight/contracts/steps'
import type { Locale } from '../../../locale.ts'

/** A stored value with the words for it: the first is written, the others are understood, too. */
interface Choice {
  readonly value: string | boolean
  readonly 'zh-CN': readonly [string, ...string[]]
  readonly en: readonly [string, ...string[]]
}

const YES_NO: readonly Choice[] = [
  { value: true, 'zh-CN': ['是', '有', '√'], en: ['yes', 'y'] },
  { value: false, 'zh-CN': ['否', '没有', '×'], en: ['no', 'n'] },
]

const CHOICES: Readonly<Partial<Record<StepField, readonly Choice[]>>> = {
  separatedAward: YES_NO,
  awardRecordKept: YES_NO,
  winnerIsCandidate: YES_NO,
  inspectionAgreed: YES_NO,
  contractForm: [
    { value: 'electronic', 'zh-CN': ['电子', '电子合同'], en: ['electronic'] },
    { value: 'paper', 'zh-CN': ['纸质', '纸质合同'], en: ['paper'] },
  ],
  winnerScale: [
    { value: 'micro', 'zh-CN': ['微型', '微型企业'], en: ['micro'] },
    { value: 'small', 'zh-CN': ['小型', '小型企业'], en: ['small'] },
    { value: 'medium', 'zh-CN': ['中型', '中型企业'], en: ['medium'] },
    { value: 'large', 'zh-CN': ['大型', '大型企业'], en: ['large'] },
    { value: 'prison', 'zh-CN': ['监狱企业'], en: ['prison'] },
    { value: 'welfare', 'zh-CN': ['残疾人福利性单位', '残疾人福利单位'], en: ['welfare'] },
  ],
}

/** The value that a word stands for, in either language; undefined for any other text. */
export function choiceOf(field: StepField, word: string): string | boolean | undefined {
  const asked = word.normalize('NFKC').trim().toLowerCase()
  return CHOICES[field]?.find((one) => one['zh-CN'].includes(asked) || one.en.includes(asked))?.value
}

/** How a stored value is written. */
export function wordFor(field: StepField, value: unknown, locale: Locale): string | undefined {
  return CHOICES[field]?.find((one) => one.value === value)?.[locale][0]
}

/** The words that a cell may hold. */
export function wordsFor(field: StepField, locale: Locale): readonly string[] {
  return (CHOICES[field] ?? []).map((one) => one[locale][0])
}
