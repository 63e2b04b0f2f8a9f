import { fieldName } from '@tenderlight/compliance/say'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../paraglide/messages.js'
import { capital } from './capital.ts'
import { currentLocale } from './locale.ts'
import { percent } from './money.ts'
import {
  CATEGORY_WORDS,
  EXEMPTION_WORDS,
  MATTER_WORDS,
  MEASURE_WORDS,
  MEDIUM_WORDS,
  METHOD_WORDS,
  REGIME_WORDS,
  SCALE_WORDS,
  wordOf,
} from './vocabulary.ts'

type Vocabulary = Readonly<Record<string, () => string>>

const WORDS: Readonly<Record<string, Vocabulary>> = {
  regime: REGIME_WORDS,
  category: CATEGORY_WORDS,
  method: METHOD_WORDS,
  specialMatter: MATTER_WORDS,
  exemptionClaimed: EXEMPTION_WORDS,
  measure: MEASURE_WORDS,
  medium: MEDIUM_WORDS,
  winnerScale: SCALE_WORDS,
}

const MONEY: ReadonlySet<string> = new Set([
  'budget',
  'controlPrice',
  'reservedSme',
  'reservedSmallMicro',
  'bidDeposit',
  'awardAmount',
  'contractAmount',
  'performanceBond',
])

/** Names of fields that no rule asks for, and so no rule names. */
const OWN_NAMES: Vocabulary = {
  id: m.field_id,
  buyer: m.field_buyer,
  regime: m.field_regime,
  reservedSmeShare: m.field_reserved_sme_share,
  bidders: m.field_bidders,
  winner: m.field_winner,
  awardAmount: m.field_award_amount,
  lots: m.field_lots,
}

/** A field of the record as people call it. */
export function recordFieldName(field: string): string {
  return OWN_NAMES[field]?.() ?? capital(fieldName(field, currentLocale()))
}

/** A stored value as people read it: money with its unit, vocabulary as words. Undefined for nothing. */
export function recordFieldValue(field: string, value: unknown): string | undefined {
  if (typeof value === 'number') {
    if (MONEY.has(field)) return `${formatYuan(value)} ${m.unit_yuan()}`
    return field === 'reservedSmeShare' ? percent(value) : String(value)
  }
  if (typeof value !== 'string' || value === '') return undefined
  const words = WORDS[field]
  const word = words === undefined ? undefined : wordOf(words, value)
  return word === undefined || words === undefined ? value : words[word]?.()
}
