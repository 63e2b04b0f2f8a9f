import { accessRouter } from './features/access/access.router.ts'
import { accountRouter } from './features/access/account/account.router.ts'
import { alertsRouter } from './features/alerts/alerts.router.ts'
import { auditRouter } from './features/audit/audit.router.ts'
import { boardRouter } from './features/board/board.router.ts'
import { budgetRouter } from './features/budget/budget.router.ts'
import { casesRouter } from './features/cases/cases.router.ts'
import { calendarRouter } from './features/calendar/calendar.router.ts'
import { deskRouter } from './features/desk/desk.router.ts'
import { datacheckRouter } from './features/datacheck/datacheck.router.ts'
import { depositsRouter } from './features/deposits/deposits.router.ts'
import { evidenceRouter } from './features/evidence/evidence.router.ts'
import { financingRouter } from './features/financing/financing.router.ts'
import { guarantorsRouter } from './features/guarantors/guarantors.router.ts'
import { handoverRouter } from './features/handover/handover.router.ts'
import { indicatorsRouter } from './features/indicators/indicators.router.ts'
import { intentionsRouter } from './features/intentions/intentions.router.ts'
import { ledgerRouter } from './features/ledger/ledger.router.ts'
import { organisationsRouter } from './features/organisations/organisations.router.ts'
import { partiesRouter } from './features/parties/parties.router.ts'
import { objectionsRouter } from './features/objections/objections.router.ts'
import { paymentsRouter } from './features/payments/payments.router.ts'
import { supplementsRouter } from './features/supplements/supplements.router.ts'
import { performanceRouter } from './features/performance/performance.router.ts'
import { procurementsRouter } from './features/procurements/procurements.router.ts'
import { simulationRouter } from './features/simulation/simulation.router.ts'
import { stepsRouter } from './features/procurements/steps/steps.router.ts'
import { rulebookRouter } from './features/rulebook/rulebook.router.ts'
import { reportsRouter } from './features/reports/reports.router.ts'
import { requestsRouter } from './features/requests/requests.router.ts'
import { settingsRouter } from './features/settings/settings.router.ts'
import { worklistRouter } from './features/worklist/worklist.router.ts'
import { tenderDocumentsRouter } from './features/tender-documents/tender-documents.router.ts'
import { router } from './trpc.ts'

/** By name, so that no declaration has to spell out every procedure: that is longer than the compiler writes. */
type Features = {
  access: typeof accessRouter
  account: typeof accountRouter
  alerts: typeof alertsRouter
  audit: typeof auditRouter
  board: typeof boardRouter
  budget: typeof budgetRouter
  calendar: typeof calendarRouter
  cases: typeof casesRouter
  datacheck: typeof datacheckRouter
  deposits: typeof depositsRouter
  desk: typeof deskRouter
  evidence: typeof evidenceRouter
  financing: typeof financingRouter
  guarantors: typeof guarantorsRouter
  handover: typeof handoverRouter
  indicators: typeof indicatorsRouter
  intentions: typeof intentionsRouter
  ledger: typeof ledgerRouter
  objections: typeof objectionsRouter
  organisations: typeof organisationsRouter
  parties: typeof partiesRouter
  payments: typeof paymentsRouter
  supplements: typeof supplementsRouter
  performance: typeof performanceRouter
  procurements: typeof procurementsRouter
  reports: typeof reportsRouter
  requests: typeof requestsRouter
  rulebook: typeof rulebookRouter
  settings: typeof settingsRouter
  tenderDocuments: typeof tenderDocumentsRouter
  simulation: typeof simulationRouter
  steps: typeof stepsRouter
  worklist: typeof worklistRouter
}

const features: Features = {
  access: accessRouter,
  account: accountRouter,
  alerts: alertsRouter,
  audit: auditRouter,
  board: boardRouter,
  budget: budgetRouter,
  calendar: calendarRouter,
  cases: casesRouter,
  datacheck: datacheckRouter,
  deposits: depositsRouter,
  desk: deskRouter,
  evidence: evidenceRouter,
  financing: financingRouter,
  guarantors: guarantorsRouter,
  handover: handoverRouter,
  indicators: indicatorsRouter,
  intentions: intentionsRouter,
  ledger: ledgerRouter,
  objections: objectionsRouter,
  organisations: organisationsRouter,
  parties: partiesRouter,
  payments: paymentsRouter,
  supplements: supplementsRouter,
  performance: performanceRouter,
  procurements: procurementsRouter,
  reports: reportsRouter,
  requests: requestsRouter,
  rulebook: rulebookRouter,
  settings: settingsRouter,
  tenderDocuments: tenderDocumentsRouter,
  simulation: simulationRouter,
  steps: stepsRouter,
  worklist: worklistRouter,
}

/** Every procedure, by feature. */
export const appRouter: ReturnType<typeof router<Features>> = router(features)

/** What clients know of the API. */
export type AppRouter = typeof appRouter
