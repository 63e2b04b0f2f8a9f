import { sayLot } from '@tenderlight/compliance/reservation/lots'
import type { Exemption } from '@tenderlight/contracts/exemption-grounds'
import type { SubmissionDetail } from '@tenderlight/contracts/intentions'
import { usePublicAddress } from '../../../app/public-address.ts'
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
  'bidDeadlineOn',
] as const

interface ContentCardProps extends Pick<SubmissionDetail, 'corrects'> {
  readonly form: NonNullable<SubmissionDetail['form']>
}

/** Everything that was entered. */
export function ContentCard({ form, corrects }: ContentCardProps) {
  const publicAddress = usePublicAddress()
  const name = (field: (typeof FIELDS)[number]) =>
    field === 'plannedAnnouncementOn' ? m.intention_planned() : recordFieldName(field)
  const claim = form.exemption === undefined ? [] : claimFields(form.exemption)
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
              <a href={publicAddress(`/notices/${encodeURIComponent(corrects)}`)}>{corrects}</a>
            </dd>
            <dt>{m.review_why()}</dt>
            <dd>{form.corrects?.reason}</dd>
          </>
        )}
        {claim.map(([field, value]) => {
          const said = recordFieldValue(field, value)
          return said === undefined ? null : <Pair key={field} term={recordFieldName(field)} said={said} />
        })}
        {form.exemption?.ground === 'urgent' && (
          <Pair term={m.matter_marked_at()} said={`${form.exemption.on} ${form.exemption.time}`} />
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

/** The ground on which it goes without an intention, in the fields of the record. */
function claimFields(exemption: Exemption): readonly (readonly [field: string, value: string])[] {
  const { ground } = exemption
  const claimed = ['exemptionClaimed', ground] as const
  if (ground !== 'urgent') return [claimed]
  const { reason, approvedBy } = exemption.urgency
  return [claimed, ['urgencyReason', reason], ['urgencyApprovedBy', approvedBy]]
}

function Pair({ term, said }: { readonly term: string; readonly said: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{said}</dd>
    </>
  )
}
