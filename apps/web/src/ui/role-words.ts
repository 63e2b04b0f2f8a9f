import type { Role } from '@tenderlight/contracts/permission'
import { m } from '../paraglide/messages.js'

/** What each role is called. */
export const ROLE_WORDS: Readonly<Record<Role, () => string>> = {
  clerk: m.role_clerk,
  reviewer: m.role_reviewer,
  supervisor: m.role_supervisor,
  office: m.role_office,
  'agency-clerk': m.role_agency_clerk,
  auditor: m.role_auditor,
  administrator: m.role_administrator,
}
