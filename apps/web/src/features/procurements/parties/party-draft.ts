import { PARTY_ROLES } from '@tenderlight/compliance/suppliers/parties'
import type { Party, PartyRole } from '@tenderlight/compliance/suppliers/parties'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import { INDUSTRIES } from '@tenderlight/compliance/suppliers/size-class'
import { SCALES } from '@tenderlight/compliance/procurement/vocabulary'
import type { Scale } from '@tenderlight/compliance/procurement/vocabulary'
import type { Fen } from '@tenderlight/law/money'
import type { Industry } from '@tenderlight/law/parameters/size-standard'
import { oneIn, textIn, wholeIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

const ANSWERS = ['yes', 'no'] as const
type YesNo = (typeof ANSWERS)[number]

/** A party as it is being entered. */
export interface PartyDraft {
  readonly role: PartyRole
  readonly name: string
  /** Its package; undefined: none. */
  readonly lot?: string | undefined
  readonly creditCode: string
  readonly amount?: Fen | undefined
  readonly letter?: YesNo | undefined
  readonly declared?: Scale | undefined
  readonly industry?: Industry | undefined
  /** As typed. */
  readonly employees: string
  readonly revenue?: Fen | undefined
  readonly assets?: Fen | undefined
  readonly isNew: boolean
  readonly related?: YesNo | undefined
}

/** A party without what the server adds to it. */
export type GivenParty = Omit<Party, 'id'> & { readonly id?: string }

export function emptyDraft(role: PartyRole, name = ''): PartyDraft {
  return { role, name, creditCode: '', employees: '', isNew: false }
}

/** A party on record, ready to be changed. */
export function draftOf({ role, name, lot, creditCode = '', amount, letter, declared, ...rest }: Party): PartyDraft {
  const { industry, data = {}, isNew = false, related } = rest
  return {
    role,
    name,
    lot,
    creditCode,
    amount,
    letter: yesNo(letter),
    declared,
    industry,
    employees: data.employees === undefined ? '' : String(data.employees),
    revenue: data.revenue,
    assets: data.assets,
    isNew,
    related: yesNo(related),
  }
}

const yesNo = (value: boolean | undefined): YesNo | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'

/** The persons that were typed; undefined: none; null: what was typed is no number of persons. */
export function employeesIn(typed: string): number | undefined | null {
  const text = typed.trim()
  if (text === '') return undefined
  return /^\d{1,8}$/.test(text) && Number(text) <= 10_000_000 ? Number(text) : null
}

/** Fields that cannot be sent as they stand. */
export function wrongFields({
  name,
  creditCode,
  employees,
}: PartyDraft): ReadonlySet<'name' | 'creditCode' | 'employees'> {
  const code = creditCode.trim().toUpperCase()
  return new Set([
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(code !== '' && !isCreditCode(code) ? (['creditCode'] as const) : []),
    ...(employeesIn(employees) === null ? (['employees'] as const) : []),
  ])
}

/** What the draft says, as the server takes it. */
export function partyOf(draft: PartyDraft): GivenParty {
  const { role, lot, amount, letter, declared, industry, revenue, assets, isNew, related } = draft
  const employees = employeesIn(draft.employees)
  const data = {
    ...(employees === undefined || employees === null ? {} : { employees }),
    ...(revenue === undefined ? {} : { revenue }),
    ...(assets === undefined ? {} : { assets }),
  }
  const creditCode = draft.creditCode.trim().toUpperCase()
  return {
    role,
    name: draft.name.trim(),
    ...(lot === undefined ? {} : { lot }),
    ...(creditCode === '' ? {} : { creditCode }),
    ...(amount === undefined ? {} : { amount }),
    ...(letter === undefined ? {} : { letter: letter === 'yes' }),
    ...(declared === undefined ? {} : { declared }),
    ...(industry === undefined ? {} : { industry }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(isNew ? { isNew } : {}),
    ...(related === undefined ? {} : { related: related === 'yes' }),
  }
}

/** A kept draft as far as it can still be used; undefined: not at all. */
export function keptDraft(kept: unknown): PartyDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const loose: Kept = { ...kept }
  return {
    role: oneIn(PARTY_ROLES, loose, 'role') ?? 'winner',
    name: textIn(loose, 'name'),
    lot: textIn(loose, 'lot') || undefined,
    creditCode: textIn(loose, 'creditCode'),
    amount: wholeIn(loose, 'amount'),
    letter: oneIn(ANSWERS, loose, 'letter'),
    declared: oneIn(SCALES, loose, 'declared'),
    industry: oneIn(INDUSTRIES, loose, 'industry'),
    employees: textIn(loose, 'employees'),
    revenue: wholeIn(loose, 'revenue'),
    assets: wholeIn(loose, 'assets'),
    isNew: loose['isNew'] === true,
    related: oneIn(ANSWERS, loose, 'related'),
  }
}
