import type { GuaranteeVerdict } from '@tenderlight/contracts/deposits'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { PURPOSE_WORDS } from './deposit-words.ts'

/** What a guarantee says, and everything that is against it with what to do. */
export function GuaranteeVerdictCard({ verdict }: { readonly verdict: GuaranteeVerdict }) {
  const { accepted, guarantee, refusals } = verdict
  const zh = currentLocale() !== 'en'
  return (
    <section className="guarantee-verdict" role="status" aria-label={m.guarantee_verdict()}>
      <p>
        <Light light={accepted ? 'green' : 'red'} word={accepted ? m.guarantee_accepted() : m.guarantee_refused()} />
      </p>
      {refusals.length > 0 && (
        <ul>
          {refusals.map(({ code, what, remedy }) => (
            <li key={code}>
              {zh ? what.zh : what.en}
              <span className="muted"> {zh ? remedy.zh : remedy.en}</span>
            </li>
          ))}
        </ul>
      )}
      {guarantee !== null && (
        <dl className="attributes">
          <dt>{m.deposit_bidder()}</dt>
          <dd>
            {guarantee.applicant} <span className="muted small num">{guarantee.applicantCode}</span>
          </dd>
          <dt>{m.deposit_guarantor()}</dt>
          <dd>{guarantee.guarantor}</dd>
          <dt>{m.deposit_number()}</dt>
          <dd className="num">{guarantee.number}</dd>
          <dt>{m.deposit_purpose()}</dt>
          <dd>{PURPOSE_WORDS[guarantee.purpose]()}</dd>
          <dt>{m.guarantee_beneficiary()}</dt>
          <dd>{guarantee.beneficiary}</dd>
          <dt>{m.guarantee_project()}</dt>
          <dd className="num">{guarantee.project}</dd>
          <dt>{m.deposit_amount()}</dt>
          <dd className="num">
            {formatYuan(guarantee.amount)} {m.unit_yuan()}
          </dd>
          <dt>{m.guarantee_validity()}</dt>
          <dd className="num">
            {guarantee.validFrom} – {guarantee.validUntil}
          </dd>
        </dl>
      )}
    </section>
  )
}
