import { sayLot } from '@tenderlight/compliance/reservation/lots'
import type { NoticePreview } from '@tenderlight/contracts/intentions'
import { m } from '../paraglide/messages.js'
import { recordFieldName, recordFieldValue } from './record-field.ts'
import './review.css'
import { textOf } from './text-of.ts'

/** The fields of a notice in the order of reading, each by its name in the record. */
const FIELDS = [
  ['title', 'title'],
  ['unit', 'buyer'],
  ['procurementId', 'id'],
  ['regime', 'regime'],
  ['category', 'category'],
  ['method', 'method'],
  ['budget', 'budget'],
  ['controlPrice', 'controlPrice'],
  ['summary', 'summary'],
  ['expectedMonth', 'expectedMonth'],
  ['publishedOn', 'announcementOn'],
  ['bidDeadlineOn', 'bidDeadlineOn'],
  ['measure', 'measure'],
  ['reservedSme', 'reservedSme'],
  ['reservedSmeShare', 'reservedSmeShare'],
  ['reservedSmallMicro', 'reservedSmallMicro'],
  ['noReserveReason', 'noReserveReason'],
  ['complaintPhone', 'complaintPhone'],
  ['bidDeposit', 'bidDeposit'],
  ['medium', 'medium'],
] as const

/** Everything that an announcement would say in public, before it is confirmed. */
export function NoticeShown({ of }: { readonly of: NoticePreview['shown'] }) {
  const said = FIELDS.flatMap(([field, name]) => {
    const value = recordFieldValue(name, of[field])
    return value === undefined ? [] : [[recordFieldName(name), value] as const]
  })
  return (
    <dl className="review-fields num">
      {said.map(([term, value]) => (
        <Pair key={term} term={term} said={value} />
      ))}
      {of.lots?.map((lot) => (
        <Pair key={lot.title} term={m.lot_word()} said={textOf(sayLot(lot))} />
      ))}
    </dl>
  )
}

function Pair({ term, said }: { readonly term: string; readonly said: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{said}</dd>
    </>
  )
}
