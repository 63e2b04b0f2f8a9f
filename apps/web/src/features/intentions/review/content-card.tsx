import { sayLot } from '@tenderlight/compliance/reservation/lots'
import type { SubmissionDetail } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'
import { textOf } from '../../../ui/text-of.ts'
import { recordFieldName, recordFieldValue } from '../../../ui/record-field.ts'

/** What a reviewer has to look at, in the order of the form. */
const FIELDS = [
  'id',
  'regime',
  'category',
  'method',
  'budget',
  'controlPrice',
  'summary',
  'expectedMonth',
  'plannedAnnouncementOn',
  'specialMatter',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'noReserveReason',
  'complaintPhone',
  'bidDeposit',
] as const

/** Everything that was entered. */
export function ContentCard({ submission }: { readonly submission: SubmissionDetail }) {
  const { form, corrects } = submission
  const name = (field: (typeof FIELDS)[number]) =>
    field === 'plannedAnnouncementOn' ? m.intention_planned() : recordFieldName(field)
  return (
    <section className="card" aria-labelledby="content-entered">
      <h2 id="content-entered" className="card-head">
        {m.review_content()}
      </h2>
      <dl className="review-fields num">
        {corrects !== null && (
          <>
            <dt>{m.review_corrects()}</dt>
            <dd>
              <a href={`/notices/${encodeURIComponent(corrects)}`}>{corrects}</a>
            </dd>
            <dt>{m.review_why()}</dt>
            <dd>{form.corrects?.reason}</dd>
          </>
        )}
        {FIELDS.map((field) => {
          const said = recordFieldValue(field, form[field])
          return said === undefined ? null : <Pair key={field} term={name(field)} said={said} />
        })}
        {form.lots?.map((lot) => (
          <Pair key={lot.title} term={m.lot_word()} said={textOf(sayLot(lot))} />
        ))}
        {form.reason !== undefined && <Pair term={m.review_given_reason()} said={form.reason} />}
      </dl>
    </section>
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
