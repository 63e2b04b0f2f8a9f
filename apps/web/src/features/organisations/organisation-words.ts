import type { Membership, OrganisationKind } from '@tenderlight/contracts/organisations'
import type { Role } from '@tenderlight/contracts/permission'
import { m } from '../../paraglide/messages.js'

/** What each kind of organisation is called. */
export const KIND_WORDS: Readonly<Record<OrganisationKind, () => string>> = {
  'finance-bureau': m.organisation_kind_bureau,
  'budget-unit': m.organisation_kind_unit,
  office: m.organisation_kind_office,
  agency: m.organisation_kind_agency,
}

/** Whether what lies between two days holds today. */
export const TERM_WORDS: Readonly<Record<Membership['state'], () => string>> = {
  future: m.organisation_term_future,
  held: m.organisation_term_held,
  over: m.organisation_term_over,
}

/** The roles that there are in an organisation of each kind; the server refuses others. */
export const ROLES_IN: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  'finance-bureau': ['supervisor', 'administrator'],
  'budget-unit': ['clerk', 'reviewer'],
  office: ['office', 'auditor', 'administrator'],
  agency: ['agency-clerk'],
}
