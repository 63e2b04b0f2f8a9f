import type {
  AlertDigestItems,
  AlertDigests,
  AlertReads,
  Alerts,
  ChannelSettings,
  Deliveries,
  DeliveryTries,
} from './schema/alerts.ts'
import type { AuditEntries, AuditHeads, AuditKeys } from './schema/audit.ts'
import type { BudgetLines } from './schema/budget.ts'
import type { CalendarChanges, CalendarDigestReads, CalendarDigests, CalendarNotices } from './schema/calendar.ts'
import type { Deposits, DepositVersions, Guarantors } from './schema/deposits.ts'
import type { CaseFiles, CaseLetters, CaseNotes, Cases, CaseSteps, CaseSubjects } from './schema/cases.ts'
import type { DataCheckAnswers, DataCheckResults, DataChecks, DataCheckUnits } from './schema/data-checks.ts'
import type { DeskSettings, Figures } from './schema/desk.ts'
import type { Disclosures } from './schema/disclosures.ts'
import type { IntentionDrafts } from './schema/drafts.ts'
import type { Credentials, Logins, OneTimeValues, SecondFactors, Sessions, SignInRules } from './schema/identity.ts'
import type { Evidence, EvidenceTotals, EvidenceWithdrawals } from './schema/evidence.ts'
import type {
  Handovers,
  HandoverChannels,
  HandoverSteps,
  HandoverUnreadable,
  HandoverWebhooks,
} from './schema/handover.ts'
import type {
  MatterFiles,
  MatterFileWithdrawals,
  MatterFollow,
  MatterParties,
  Matters,
  MatterSteps,
} from './schema/matters.ts'
import type { NumberSeries, Notices } from './schema/notices.ts'
import type { FindingObjectionReads, FindingObjections } from './schema/objections.ts'
import type {
  AttributeVersions,
  Clocks,
  Facts,
  FileImports,
  Procurements,
  StandingBreaches,
} from './schema/procurements.ts'
import type { Overrides, Submissions, SubmissionSteps } from './schema/reviews.ts'
import type { Reports, ReportUnits, ReportWithdrawals } from './schema/reports.ts'
import type { SettingsEntries } from './schema/settings.ts'
import type { CertificateKeys, Certificates, CertificateWithdrawals, CreditApplications } from './schema/financing.ts'
import type { Simulations } from './schema/simulations.ts'
import type { DocumentAnswers, DocumentMarks, FairnessReviews, TenderDocuments } from './schema/tender-documents.ts'
import type { Appointments, Districts, Memberships, Organisations, People } from './schema/tenancy.ts'
import type { WeeklyDigests, WeeklyDigestSettings, WorklistFeeds } from './schema/worklist.ts'

/** Every table. Dates are civil dates as text, money whole fen as numbers, instants `Date`, jsonb parsed. */
export interface Schema {
  districts: Districts
  organisations: Organisations
  people: People
  memberships: Memberships
  appointments: Appointments
  logins: Logins
  credentials: Credentials
  sessions: Sessions
  one_time_values: OneTimeValues
  second_factors: SecondFactors
  sign_in_rules: SignInRules
  procurements: Procurements
  attribute_versions: AttributeVersions
  facts: Facts
  ledger_imports: FileImports
  clocks: Clocks
  standing_breaches: StandingBreaches
  finding_objections: FindingObjections
  finding_objection_reads: FindingObjectionReads
  cases: Cases
  case_subjects: CaseSubjects
  case_steps: CaseSteps
  case_letters: CaseLetters
  case_files: CaseFiles
  case_notes: CaseNotes
  notices: Notices
  number_series: NumberSeries
  alerts: Alerts
  deliveries: Deliveries
  delivery_tries: DeliveryTries
  alert_digests: AlertDigests
  alert_digest_items: AlertDigestItems
  alert_reads: AlertReads
  channel_settings: ChannelSettings
  calendar_notices: CalendarNotices
  calendar_changes: CalendarChanges
  calendar_digests: CalendarDigests
  calendar_digest_reads: CalendarDigestReads
  settings_entries: SettingsEntries
  desk_settings: DeskSettings
  figures: Figures
  data_checks: DataChecks
  data_check_units: DataCheckUnits
  data_check_results: DataCheckResults
  data_check_answers: DataCheckAnswers
  simulations: Simulations
  reports: Reports
  report_units: ReportUnits
  report_withdrawals: ReportWithdrawals
  matters: Matters
  matter_parties: MatterParties
  matter_steps: MatterSteps
  matter_follow: MatterFollow
  matter_files: MatterFiles
  matter_file_withdrawals: MatterFileWithdrawals
  budget_imports: FileImports
  budget_lines: BudgetLines
  intention_drafts: IntentionDrafts
  submissions: Submissions
  submission_steps: SubmissionSteps
  overrides: Overrides
  audit_entries: AuditEntries
  audit_heads: AuditHeads
  audit_keys: AuditKeys
  evidence: Evidence
  evidence_withdrawals: EvidenceWithdrawals
  evidence_totals: EvidenceTotals
  tender_documents: TenderDocuments
  document_marks: DocumentMarks
  document_answers: DocumentAnswers
  fairness_reviews: FairnessReviews
  certificates: Certificates
  certificate_withdrawals: CertificateWithdrawals
  certificate_keys: CertificateKeys
  financing_applications: CreditApplications
  guarantors: Guarantors
  deposits: Deposits
  deposit_versions: DepositVersions
  disclosures: Disclosures
  worklist_feeds: WorklistFeeds
  weekly_digest_settings: WeeklyDigestSettings
  weekly_digests: WeeklyDigests
  handover_channels: HandoverChannels
  handover_webhooks: HandoverWebhooks
  handovers: Handovers
  handover_steps: HandoverSteps
  handover_unreadable: HandoverUnreadable
}
