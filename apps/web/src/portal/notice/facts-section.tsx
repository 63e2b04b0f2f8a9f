import type { Notice } from '@tenderlight/contracts/notices'
import { m } from '../../paraglide/messages.js'
import { CATEGORY_WORDS, METHOD_WORDS, REGIME_WORDS } from '../../ui/vocabulary.ts'
import { yuan } from '../yuan.ts'
import { Facts } from './facts.tsx'

/** Every field of the project that the notice publishes. */
export function FactsSection({ notice }: { readonly notice: Notice }) {
  const { budget, controlPrice, complaintPhone } = notice
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{m.portal_section_facts()}</h2>
      <Facts
        facts={[
          [m.portal_unit(), notice.unit],
          [m.portal_project(), notice.procurementId],
          [m.portal_filter_regime(), REGIME_WORDS[notice.regime]()],
          [m.portal_category(), CATEGORY_WORDS[notice.category]()],
          [m.portal_method(), METHOD_WORDS[notice.method]()],
          [m.portal_budget(), budget === null ? m.portal_budget_unstated() : yuan(budget)],
          [m.portal_control_price(), controlPrice === null ? null : yuan(controlPrice)],
          [m.portal_expected(), notice.expectedMonth],
          [m.portal_earliest(), notice.earliestAnnouncement],
          [m.portal_deadline(), notice.bidDeadlineOn],
          [
            m.portal_complaint_phone(),
            complaintPhone === null ? null : <a href={`tel:${complaintPhone}`}>{complaintPhone}</a>,
          ],
        ]}
      />
    </section>
  )
}
