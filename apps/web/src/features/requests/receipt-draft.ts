import { MATTER_KINDS, MATTER_SUBJECTS } from '@tenderlight/compliance/procurement/matter'
import type { MatterKind, MatterSubject } from '@tenderlight/compliance/procurement/matter'
import { REGIMES } from '@tenderlight/compliance/procurement/vocabulary'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import type { Receipt } from '@tenderlight/contracts/requests'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { answerIn, dayIn, oneIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'

/** A matter as it is being taken in. */
export interface ReceiptDraft {
  readonly kind: MatterKind | undefined
  readonly regime: Regime | undefined
  readonly channel: string
  readonly title: string
  readonly words: string
  readonly receivedOn: CivilDate | undefined
  readonly filedOn: CivilDate | undefined
  readonly changedOn: CivilDate | undefined
  readonly about: MatterSubject | undefined
  /** Null: not said, which counts as yes. */
  readonly mayAffectResult: boolean | null
  readonly after: string
  readonly name: string
  readonly telephone: string
  readonly creditCode: string
  readonly address: string
  readonly confidential: boolean
}

/** A form in which nothing but the day was entered. */
export function emptyReceipt(today: CivilDate, kind: MatterKind | undefined): ReceiptDraft {
  return {
    kind,
    regime: undefined,
    channel: '',
    title: '',
    words: '',
    receivedOn: today,
    filedOn: undefined,
    changedOn: undefined,
    about: undefined,
    mayAffectResult: null,
    after: '',
    name: '',
    telephone: '',
    creditCode: '',
    address: '',
    confidential: false,
  }
}

export function readReceipt(kept: Kept): ReceiptDraft {
  return {
    kind: oneIn(MATTER_KINDS, kept, 'kind'),
    regime: oneIn(REGIMES, kept, 'regime'),
    channel: textIn(kept, 'channel'),
    title: textIn(kept, 'title'),
    words: textIn(kept, 'words'),
    receivedOn: dayIn(kept, 'receivedOn'),
    filedOn: dayIn(kept, 'filedOn'),
    changedOn: dayIn(kept, 'changedOn'),
    about: oneIn(MATTER_SUBJECTS, kept, 'about'),
    mayAffectResult: answerIn(kept, 'mayAffectResult'),
    after: textIn(kept, 'after'),
    name: textIn(kept, 'name'),
    telephone: textIn(kept, 'telephone'),
    creditCode: textIn(kept, 'creditCode'),
    address: textIn(kept, 'address'),
    confidential: answerIn(kept, 'confidential') === true,
  }
}

/** Which fields a kind asks for beside those of every matter. */
export function asksFor(kind: MatterKind | undefined, ofProject: boolean) {
  const disputes: readonly (MatterKind | undefined)[] = ['challenge', 'objection', 'complaint']
  return {
    about: disputes.includes(kind),
    filedOn: disputes.includes(kind) || kind === 'contact-change',
    changedOn: kind === 'contact-change',
    mayAffectResult: ofProject && (kind === 'challenge' || kind === 'enquiry'),
    after: ofProject && kind === 'complaint',
    regime: !ofProject && kind === 'complaint',
  }
}

/** What still has to be entered, or is wrong, by field. */
export function lacking(draft: ReceiptDraft, ofProject: boolean): ReadonlySet<keyof ReceiptDraft> {
  const asks = asksFor(draft.kind, ofProject)
  const checks: readonly (readonly [keyof ReceiptDraft, boolean])[] = [
    ['kind', draft.kind === undefined],
    ['channel', draft.channel === ''],
    ['title', draft.title.trim().length < 2],
    ['words', draft.words.trim() === ''],
    ['receivedOn', draft.receivedOn === undefined],
    ['regime', asks.regime && draft.regime === undefined],
    ['changedOn', asks.changedOn && draft.changedOn === undefined],
    [
      'name',
      draft.name.trim() === '' && [draft.telephone, draft.creditCode, draft.address].some((one) => one.trim() !== ''),
    ],
    ['creditCode', draft.creditCode.trim() !== '' && !isCreditCode(draft.creditCode.trim().toUpperCase())],
  ]
  return new Set(checks.flatMap(([field, isMissing]) => (isMissing ? [field] : [])))
}

/** As it is sent; undefined while something is missing. Fields that the kind does not ask for are left out. */
export function receiptOf(draft: ReceiptDraft, project: string | undefined): Receipt | undefined {
  const ofProject = project !== undefined
  const { kind, receivedOn } = draft
  if (kind === undefined || receivedOn === undefined || lacking(draft, ofProject).size > 0) return undefined
  const asks = asksFor(kind, ofProject)
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    kind,
    regime: asks.regime ? (draft.regime ?? null) : null,
    channel: draft.channel,
    title: draft.title,
    words: draft.words,
    receivedOn,
    project: project ?? null,
    after: asks.after ? orNull(draft.after) : null,
    party:
      draft.name.trim() === ''
        ? null
        : {
            name: draft.name,
            telephone: orNull(draft.telephone),
            creditCode: orNull(draft.creditCode)?.toUpperCase() ?? null,
            address: orNull(draft.address),
          },
    confidential: draft.confidential,
    said: {
      ...(asks.about && draft.about !== undefined ? { about: draft.about } : {}),
      ...(asks.filedOn && draft.filedOn !== undefined ? { filedOn: draft.filedOn } : {}),
      ...(asks.changedOn && draft.changedOn !== undefined ? { changedOn: draft.changedOn } : {}),
      ...(asks.mayAffectResult && draft.mayAffectResult !== null ? { mayAffectResult: draft.mayAffectResult } : {}),
    },
  }
}
