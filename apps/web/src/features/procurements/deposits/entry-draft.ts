import { DEPOSIT_PURPOSES } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import { SCALES } from '@tenderlight/compliance/procurement/vocabulary'
import type { Scale } from '@tenderlight/compliance/procurement/vocabulary'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import type { Deposit, DepositEntry } from '@tenderlight/contracts/deposits'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** The forms that are entered by hand; an electronic guarantee is presented. */
export const TYPED_FORMS = ['transfer', 'bank-guarantee', 'insurance', 'waived'] as const
type TypedForm = (typeof TYPED_FORMS)[number]

export const WON = ['by-record', 'won', 'lost'] as const
export type Won = (typeof WON)[number]
export const wonOf = (value: boolean | null): Won => (value === null ? 'by-record' : value ? 'won' : 'lost')
export const asWon = (won: Won): boolean | null => (won === 'by-record' ? null : won === 'won')

/** A deposit as far as it is filled in. */
export interface EntryDraft {
  readonly purpose: DepositPurpose
  readonly bidder: string
  readonly creditCode: string
  readonly scale: Scale | undefined
  readonly won: Won
  readonly form: TypedForm
  readonly amount: Fen | undefined
  readonly receivedOn: CivilDate | undefined
  readonly validUntil: CivilDate | undefined
  readonly guarantor: string
  readonly number: string
}

/** An empty entry: received today, as large as is asked for. */
export function emptyEntry(today: CivilDate, asked: Fen | null): EntryDraft {
  return {
    purpose: 'bid',
    bidder: '',
    creditCode: '',
    scale: undefined,
    won: 'by-record',
    form: 'transfer',
    amount: asked === null || asked === 0 ? undefined : asked,
    receivedOn: today,
    validUntil: undefined,
    guarantor: '',
    number: '',
  }
}

/** What stands of a deposit, to be corrected. */
export function entryOf(one: Deposit): EntryDraft {
  const form = TYPED_FORMS.find((known) => known === one.form) ?? 'transfer'
  return {
    purpose: one.purpose,
    bidder: one.bidder,
    creditCode: one.creditCode ?? '',
    scale: one.scale ?? undefined,
    won: wonOf(one.won),
    form,
    amount: one.amount,
    receivedOn: one.receivedOn,
    validUntil: one.validUntil ?? undefined,
    guarantor: one.guarantor ?? '',
    number: one.number ?? '',
  }
}

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value)
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The fields of an entry in `kept`, which may be anything: what is not of the right kind stays as it is in `empty`. */
export function readEntry(empty: EntryDraft, kept: Readonly<Record<string, unknown>>): EntryDraft {
  const amount = kept['amount']
  return {
    purpose: oneOf(DEPOSIT_PURPOSES, kept['purpose']) ?? empty.purpose,
    bidder: textIn(kept['bidder']),
    creditCode: textIn(kept['creditCode']),
    scale: oneOf(SCALES, kept['scale']),
    won: oneOf(WON, kept['won']) ?? empty.won,
    form: oneOf(TYPED_FORMS, kept['form']) ?? empty.form,
    amount: typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0 ? amount : empty.amount,
    receivedOn: parseCivilDate(textIn(kept['receivedOn'])) ?? empty.receivedOn,
    validUntil: parseCivilDate(textIn(kept['validUntil'])),
    guarantor: textIn(kept['guarantor']),
    number: textIn(kept['number']),
  }
}

export const needsPaper = ({ form }: Pick<EntryDraft, 'form'>): boolean =>
  form === 'bank-guarantee' || form === 'insurance'

/** Whether the code is one, or left out. */
export const isCodeFine = ({ creditCode }: Pick<EntryDraft, 'creditCode'>): boolean =>
  creditCode.trim() === '' || isCreditCode(creditCode.trim().toUpperCase())

/** The draft as it is sent; undefined while something is missing or wrong. */
export function filledEntry(draft: EntryDraft): DepositEntry | undefined {
  const { bidder, form, receivedOn, validUntil, guarantor, number, scale, won } = draft
  const amount = form === 'waived' ? 0 : draft.amount
  if (bidder.trim() === '' || amount === undefined || receivedOn === undefined || !isCodeFine(draft)) return undefined
  const isIncomplete = validUntil === undefined || guarantor.trim() === '' || number.trim() === ''
  if (needsPaper(draft) && isIncomplete) return undefined
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    bidder: bidder.trim(),
    creditCode: orNull(draft.creditCode.toUpperCase()),
    scale: scale ?? null,
    won: asWon(won),
    form,
    amount,
    receivedOn,
    validUntil: needsPaper(draft) ? (validUntil ?? null) : null,
    guarantor: needsPaper(draft) ? orNull(guarantor) : null,
    number: orNull(number),
  }
}
