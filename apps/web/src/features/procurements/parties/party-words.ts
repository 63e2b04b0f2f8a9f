import type { PartyRole, SizeCheck } from '@tenderlight/compliance/suppliers/parties'
import { INDUSTRIES, INDUSTRY_WORDS } from '@tenderlight/compliance/suppliers/size-class'
import type { Light } from '@tenderlight/compliance/finding'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { shortYuan } from '../../../ui/money.ts'
import { textOf } from '../../../ui/text-of.ts'
import { SCALE_WORDS, YES_NO_WORDS } from '../../../ui/vocabulary.ts'
import { worded } from '../history/say-change.ts'
import type { FieldWords, Value } from '../history/say-change.ts'

export const ROLE_WORDS: Readonly<Record<PartyRole, () => string>> = {
  winner: m.parties_role_winner,
  member: m.parties_role_member,
  subcontractor: m.parties_role_subcontractor,
}

/** The sixteen industries, for a choice list. */
export const industryChoices = () => INDUSTRIES.map((value) => ({ value, label: textOf(INDUSTRY_WORDS[value]) }))

const yesNo = (value: Value) => YES_NO_WORDS[value === true ? 'yes' : 'no']()
const yuan = (fen: Value) => shortYuan(Number(fen))
const industryWord = (value: Value) =>
  industryChoices().find((choice) => choice.value === value)?.label ?? String(value)

/** The fields of a party, in the order in which a change of them is told. */
export const PARTY_FIELDS: Readonly<Record<string, FieldWords>> = {
  role: { name: m.parties_role, say: worded(ROLE_WORDS) },
  name: { name: m.parties_name },
  lot: { name: m.parties_lot },
  creditCode: { name: m.parties_code },
  amount: { name: m.parties_amount, say: yuan },
  letter: { name: m.parties_field_letter, say: yesNo },
  declared: { name: m.parties_declared, say: worded(SCALE_WORDS) },
  industry: { name: m.parties_industry, say: industryWord },
  employees: { name: m.parties_employees },
  revenue: { name: m.parties_revenue, say: yuan },
  assets: { name: m.parties_assets, say: yuan },
  isNew: { name: m.parties_field_new, say: yesNo },
  related: { name: m.parties_field_related, say: yesNo },
}

const MISSING: Readonly<Record<string, () => string>> = {
  industry: m.parties_missing_industry,
  employees: m.parties_missing_employees,
  revenue: m.parties_missing_revenue,
  assets: m.parties_missing_assets,
  contractAmount: m.parties_missing_contract,
  budget: m.parties_missing_budget,
  reservedSme: m.parties_missing_reserved,
  'parties.amount': m.parties_missing_amount,
  'parties.declared': m.parties_missing_declared,
  'parties.lot': m.parties_missing_lot,
  lotAwards: m.parties_missing_lot_awards,
}

/** Fields that are not on record, as people call them. */
export const sayMissing = (fields: readonly string[]): string =>
  joinWords(fields.map((field) => MISSING[field]?.() ?? field))

interface SaidCheck {
  readonly light: Light
  readonly word: string
  /** What else there is to know. */
  readonly note?: string
}

/** What the comparison of a letter with its own data gave. `declares`: whether a size is declared at all. */
export function sayCheck(check: SizeCheck, declares: boolean): SaidCheck {
  switch (check.verdict) {
    case 'agrees':
      return { light: 'green', word: m.parties_check_agrees({ size: SCALE_WORDS[check.size]() }) }
    case 'differs':
      return { light: 'red', word: m.parties_check_differs({ size: SCALE_WORDS[check.size]() }) }
    case 'not-compared':
      return { light: 'grey', word: declares ? m.parties_check_not_compared() : m.parties_check_nothing() }
    case 'cannot-tell':
      return {
        light: 'grey',
        word: m.parties_check_missing({ fields: sayMissing(check.missing) }),
        ...(check.mayBeEmpty ? { note: m.parties_check_may_be_empty() } : {}),
      }
  }
}
