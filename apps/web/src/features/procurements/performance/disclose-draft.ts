import { disclosureKind } from '@tenderlight/contracts/performance'
import type { DisclosureKind, Performance, ToDisclose, PublishedDisclosure } from '@tenderlight/contracts/performance'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** What is to be made public, as it is being entered. */
export interface DiscloseDraft {
  readonly kind: DisclosureKind
  readonly on?: CivilDate | undefined
  readonly what: string
  readonly why: string
  readonly amount?: Fen | undefined
  readonly note: string
  /** Of a correction. */
  readonly reason: string
}

/** Of what there is something to say: progress before acceptance, as things go. */
export function emptyDisclosure({ milestones, acceptance }: Performance): DiscloseDraft {
  const kind = milestones.length > 0 ? 'progress' : acceptance === null ? 'change' : 'acceptance'
  return { kind, what: '', why: '', note: '', reason: '' }
}

/** What is asked of the server; undefined while something that is needed is missing. */
export function askedOf(
  { kind, on, what, why, amount, note, reason }: DiscloseDraft,
  key: string,
  corrects: PublishedDisclosure | undefined,
): ToDisclose | undefined {
  const isChange = kind === 'change'
  if (isChange && (what.trim() === '' || why.trim() === '')) return undefined
  if (isChange && on === undefined) return undefined
  if (corrects !== undefined && reason.trim().length < 2) return undefined
  const words = { what: what.trim(), why: why.trim(), ...(amount === undefined ? {} : { amount }) }
  return {
    key,
    kind,
    ...(isChange && on !== undefined ? { change: { on, ...words } } : {}),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(corrects === undefined ? {} : { corrects: { number: corrects.number, reason: reason.trim() } }),
  }
}

/** A kept draft as far as it can still be used; undefined: not at all. */
export function keptDisclosure(kept: unknown): DiscloseDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const loose: Readonly<Record<string, unknown>> = { ...kept }
  const text = (field: string) => (typeof loose[field] === 'string' ? loose[field] : '')
  const kind = disclosureKind.safeParse(loose['kind'])
  return {
    kind: kind.success ? kind.data : 'progress',
    on: parseCivilDate(text('on')),
    what: text('what'),
    why: text('why'),
    amount: Number.isSafeInteger(loose['amount']) ? Number(loose['amount']) : undefined,
    note: text('note'),
    reason: text('reason'),
  }
}
