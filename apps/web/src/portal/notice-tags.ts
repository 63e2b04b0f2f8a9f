import type { Notice } from '@tenderlight/contracts/notices'
import { m } from '../paraglide/messages.js'
import { percent, roundYuan } from '../ui/money.ts'
import { kindWord } from './kind-word.ts'
import { reservationOf } from './reservation.ts'
import type { Reservation } from './reservation.ts'

/** A short label; the tone is only an accent, the words say all. */
export interface Tag {
  readonly tone: 'green' | 'accent' | 'yellow' | 'plain'
  readonly text: string
}

/** The labels of a notice: what is reserved and in which form, the deposit, and its kind where it is no intention. */
export function tagsOf(notice: Notice & { readonly correctedBy?: string | null }): Tag[] {
  return [
    ...(notice.correctedBy == null ? [] : [{ tone: 'yellow', text: m.portal_corrected() } as const]),
    ...(notice.corrects === undefined ? [] : [{ tone: 'plain', text: m.portal_correction() } as const]),
    ...(notice.kind === 'announcement' ? [{ tone: 'plain', text: kindWord(notice) } as const] : []),
    ...reservationTags(reservationOf(notice)),
    ...depositTags(notice.bidDeposit),
  ]
}

function reservationTags(reservation: Reservation): Tag[] {
  switch (reservation.kind) {
    case 'exclusive': {
      const { smallMicro } = reservation
      const text =
        smallMicro === undefined || smallMicro.share === 0
          ? m.portal_tag_exclusive()
          : m.portal_tag_exclusive_small_micro({ share: percent(smallMicro.share) })
      return [{ tone: 'green', text }]
    }
    case 'part': {
      const form = formTag(reservation.form)
      return [{ tone: 'accent', text: partText(reservation) }, ...(form === undefined ? [] : [form])]
    }
    case 'none':
      return [
        { tone: 'yellow', text: reservation.reason === undefined ? m.portal_tag_none() : m.portal_tag_none_reason() },
      ]
    case 'unstated':
      return [{ tone: 'plain', text: m.portal_tag_unstated() }]
  }
}

function partText({ share, smallMicro }: Extract<Reservation, { kind: 'part' }>): string {
  if (share === undefined) return m.portal_tag_partial()
  if (smallMicro === undefined) return m.portal_tag_share({ share: percent(share) })
  return m.portal_tag_share_small_micro({ share: percent(share), smallMicro: percent(smallMicro.share) })
}

function formTag(form: Extract<Reservation, { kind: 'part' }>['form']): Tag | undefined {
  switch (form) {
    case 'consortium':
      return { tone: 'plain', text: m.portal_tag_consortium() }
    case 'subcontract':
      return { tone: 'plain', text: m.portal_tag_subcontract() }
    case 'package':
      return { tone: 'plain', text: m.portal_tag_package() }
    case 'partial':
      return undefined
  }
}

function depositTags(deposit: Notice['bidDeposit']): Tag[] {
  if (deposit === null) return []
  if (deposit === 0) return [{ tone: 'accent', text: m.portal_tag_no_deposit() }]
  return [{ tone: 'plain', text: m.portal_tag_deposit({ amount: roundYuan(deposit) }) }]
}
