import type { Finding } from '@tenderlight/compliance/finding'
import { sayLot } from '@tenderlight/compliance/reservation/lots'
import type { Notice } from '@tenderlight/contracts/notices'
import { m } from '../../paraglide/messages.js'
import { percent } from '../../ui/money.ts'
import { textOf } from '../../ui/text-of.ts'
import { reservationOf } from '../reservation.ts'
import type { Part, Reservation } from '../reservation.ts'
import { yuan } from '../yuan.ts'
import { Grounds } from './grounds.tsx'

interface ReservationSectionProps {
  readonly notice: Notice
  readonly findings: readonly Finding[]
}

/** What is reserved for small and medium enterprises, in words, and the articles that ask for it. */
export function ReservationSection({ notice, findings }: ReservationSectionProps) {
  return (
    <section className="card" aria-labelledby="reservation">
      <h2 id="reservation">{m.portal_section_reservation()}</h2>
      {wordsOf(reservationOf(notice)).map((sentence) => (
        <p key={sentence} className="prose">
          {sentence}
        </p>
      ))}
      {notice.lots !== undefined && (
        <ul className="prose num">
          {notice.lots.map((lot) => (
            <li key={lot.title}>{textOf(sayLot(lot))}</li>
          ))}
        </ul>
      )}
      <Grounds findings={findings} />
    </section>
  )
}

/** The reservation in full sentences, with exact amounts. */
export function wordsOf(reservation: Reservation): string[] {
  switch (reservation.kind) {
    case 'unstated':
      return [m.portal_words_unstated()]
    case 'exclusive': {
      const { smallMicro } = reservation
      return [
        m.portal_words_exclusive(),
        ...(smallMicro === undefined ? [] : [m.portal_words_exclusive_small_micro(inWords(smallMicro))]),
      ]
    }
    case 'part': {
      const { smallMicro, form, reason, phone } = reservation
      return [
        partWords(reservation),
        ...(smallMicro === undefined ? [] : [m.portal_words_small_micro(inWords(smallMicro))]),
        ...(form === 'partial' ? [] : [FORMS[form]()]),
        ...(reason === undefined ? [] : [m.portal_reason_short({ reason })]),
        ...(reason === undefined || phone === undefined ? [] : [m.portal_phone({ phone })]),
      ]
    }
    case 'none':
      return [
        m.portal_words_none(),
        reservation.reason === undefined ? m.portal_no_reason() : m.portal_reason({ reason: reservation.reason }),
        ...(reservation.phone === undefined ? [] : [m.portal_phone({ phone: reservation.phone })]),
      ]
  }
}

const FORMS = {
  package: m.portal_words_package,
  consortium: m.portal_words_consortium,
  subcontract: m.portal_words_subcontract,
} as const

const inWords = ({ amount, share }: Part) => ({ amount: yuan(amount), share: percent(share) })

function partWords({ amount, share }: Extract<Reservation, { kind: 'part' }>): string {
  if (amount !== undefined && share !== undefined) return m.portal_words_part(inWords({ amount, share }))
  return share === undefined ? m.portal_words_part_unknown() : m.portal_words_part_share({ share: percent(share) })
}
