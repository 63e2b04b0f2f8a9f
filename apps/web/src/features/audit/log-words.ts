import type { LogAction } from '@tenderlight/contracts/audit'
import { logAction } from '@tenderlight/contracts/audit'
import { role } from '@tenderlight/contracts/permission'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { ROLE_WORDS } from '../../ui/role-words.ts'

/** What was done. Actions that only look have no words: they are not on the log. */
const ACTION_WORDS: Readonly<Partial<Record<LogAction, () => string>>> = {
  'session.begin': m.log_action_sign_in,
  'session.refused': m.log_action_refused,
  'session.locked': m.log_action_locked,
  'session.end': m.log_action_sign_out,
  'intentions.submit': m.log_action_submit,
  'intentions.draft': m.log_action_intention_draft,
  'intentions.mark': m.log_action_mark,
  'intentions.exempt': m.log_action_exempt,
  'intentions.review': m.log_action_review,
  'overrides.ask': m.log_action_override_ask,
  'overrides.decide': m.log_action_override_decide,
  'objections.raise': m.log_action_objection_raise,
  'objections.decide': m.log_action_objection_decide,
  'session.code-refused': m.log_action_code_refused,
  'session.second-factor': m.log_action_code_given,
  'password.change': m.log_action_password,
  'password.set': m.log_action_password_set,
  'password.reset': m.log_action_password_reset,
  'second-factor.change': m.log_action_factor,
  'sign-in-rule.change': m.log_action_sign_in_rule,
  'installation.begin': m.log_action_first,
  'announcements.publish': m.log_action_announcement,
  'procurements.record': m.log_action_fact,
  'procurements.correct': m.log_action_correction,
  'payments.record': m.log_action_payments,
  'performance.publish': m.log_action_disclosure,
  'evidence.attach': m.log_action_evidence,
  'evidence.withdraw': m.log_action_evidence_withdrawn,
  'deposits.record': m.log_action_deposit,
  'deposits.correct': m.log_action_deposit_correct,
  'guarantors.change': m.log_action_guarantor,
  'documents.upload': m.log_action_document_upload,
  'documents.answer': m.log_action_document_answer,
  'documents.review': m.log_action_document_review,
  'financing.record': m.log_action_financing,
  'certificates.issue': m.log_action_certificate_issue,
  'certificates.withdraw': m.log_action_certificate_withdraw,
  'ledger.import': m.log_action_ledger,
  'budget.import': m.log_action_budget_import,
  'budget.link': m.log_action_budget_link,
  'channels.change': m.log_action_channels,
  'deliveries.resend': m.log_action_resend,
  'handover.configure': m.log_action_handover_configure,
  'handover.push': m.log_action_handover_push,
  'handover.answer': m.log_action_handover_answer,
  'settings.change': m.log_action_settings,
  'desk.configure': m.log_action_desk,
  'cases.handle': m.log_action_case_handle,
  'cases.decide': m.log_action_case_decide,
  'cases.answer': m.log_action_case_answer,
  'cases.attach': m.log_action_case_attach,
  'matters.receive': m.log_action_matter_receive,
  'matters.route': m.log_action_matter_route,
  'matters.handle': m.log_action_matter_handle,
  'matters.close': m.log_action_matter_close,
  'matters.file': m.log_action_matter_file,
  'matters.follow': m.log_action_matter_follow,
  'reports.issue': m.log_action_report,
  'datacheck.run': m.log_action_datacheck,
  'datacheck.answer': m.log_action_datacheck_answer,
  'simulation.save': m.log_action_simulation_save,
  'simulation.delete': m.log_action_simulation_delete,
  'calendar.load': m.log_action_calendar,
  'organisations.change': m.log_action_organisations,
  'people.change': m.log_action_people,
  'appointments.change': m.log_action_appointments,
  'log.export': m.log_action_export,
  'file.export': m.log_action_file_export,
  'account.change': m.log_action_account,
}

const KIND_WORDS: Readonly<Record<string, () => string>> = {
  account: m.log_kind_account,
  session: m.log_kind_session,
  procurement: m.log_kind_procurement,
  notice: m.log_kind_notice,
  submission: m.log_kind_submission,
  'intention-draft': m.log_kind_intention_draft,
  override: m.log_kind_override,
  objection: m.log_kind_objection,
  evidence: m.log_kind_evidence,
  deposit: m.log_kind_deposit,
  disclosure: m.log_kind_disclosure,
  guarantor: m.log_kind_guarantor,
  'tender-document': m.log_kind_tender_document,
  'document-answer': m.log_kind_document_answer,
  'fairness-review': m.log_kind_fairness_review,
  certificate: m.log_kind_certificate,
  'financing-application': m.log_kind_financing,
  'ledger-import': m.log_kind_ledger,
  'budget-import': m.log_kind_budget,
  channels: m.log_kind_channels,
  delivery: m.log_kind_delivery,
  handover: m.log_kind_handover,
  'handover-channel': m.log_kind_handover_channel,
  setting: m.log_kind_setting,
  'desk-setting': m.log_kind_desk_setting,
  case: m.log_kind_case,
  'case-letter': m.log_kind_case_letter,
  'case-file': m.log_kind_case_file,
  matter: m.log_kind_matter,
  'matter-file': m.log_kind_matter_file,
  report: m.log_kind_report,
  'data-check': m.log_kind_data_check,
  simulation: m.log_kind_simulation,
  'calendar-notice': m.log_kind_calendar,
  organisation: m.log_kind_organisation,
  person: m.log_kind_person,
  membership: m.log_kind_membership,
  appointment: m.log_kind_appointment,
  log: m.log_kind_log,
  'project-file': m.log_kind_project_file,
  'worklist-feed': m.log_kind_worklist_feed,
  'weekly-digest': m.log_kind_weekly_digest,
}

/** What was done; the name of the action where this version has no words for it. */
export function sayAction(action: string): string {
  const known = logAction.safeParse(action)
  return (known.success ? ACTION_WORDS[known.data]?.() : undefined) ?? action
}

export function sayKind(kind: string): string {
  return KIND_WORDS[kind]?.() ?? kind
}

/** The roles of an entry, of which there may be several. */
export function sayRoles(roles: string): string {
  return joinWords(
    roles.split(',').map((one) => {
      const known = role.safeParse(one)
      return known.success ? ROLE_WORDS[known.data]() : one
    }),
  )
}
