import { useQuery } from '@tanstack/react-query'
import { worstLight } from '@tenderlight/compliance/finding'
import type { Light } from '@tenderlight/compliance/finding'
import type { Detail } from '@tenderlight/contracts/procurements'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { isSpecial } from '../matter/is-special.ts'
import { depositsLight, documentLight, partiesLight, paymentsLight, performanceLight } from './section-lights.ts'

/** A section of the page: where it is, what it is called in short, and its light, where it has one. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly light?: Light
}

/** The sections that the page of a project has for its reader, in the order of reading. Their cards ask the same questions. */
export function useSections(detail: Detail): readonly Section[] {
  const { may } = useSession()
  const { key } = detail
  const seesDeposits = may('deposits.read')
  const document = useQuery(trpc.tenderDocuments.summary.queryOptions({ key })).data
  const parties = useQuery(trpc.parties.ofProcurement.queryOptions({ key })).data
  const performance = useQuery(trpc.performance.ofProcurement.queryOptions({ key })).data
  const payments = useQuery(trpc.payments.ofProcurement.queryOptions({ key })).data
  const deposits = useQuery(trpc.deposits.ofProcurement.queryOptions({ key }, { enabled: seesDeposits })).data
  return [
    section('clocks', m.sections_clocks(), worstLight([detail.lights.law, detail.lights.commitment])),
    ...(detail.overrides.length > 0 ? [section('overrides', m.sections_overrides())] : []),
    section('facts', m.sections_facts()),
    section('tender-document', m.sections_document(), documentLight(document)),
    section('parties', m.sections_parties(), partiesLight(parties)),
    section('step-details', m.sections_details()),
    section('supplements', m.supplement_title()),
    section('performance', m.sections_performance(), performanceLight(performance)),
    section('payments', m.pay_title(), paymentsLight(payments)),
    section('financing', m.sections_financing()),
    ...(seesDeposits ? [section('deposits', m.deposits_title(), depositsLight(deposits))] : []),
    section('evidence', m.evidence_title()),
    section('attributes', m.sections_attributes()),
    ...(isSpecial(detail) ? [section('special-matter', m.sections_matter())] : []),
  ]
}

const section = (id: string, title: string, light?: Light): Section => ({
  id,
  title,
  ...(light === undefined ? {} : { light }),
})
