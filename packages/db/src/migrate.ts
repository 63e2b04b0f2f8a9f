import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { tenancy } from './migrations/0001-tenancy.ts'
import { procurements } from './migrations/0002-procurements.ts'
import { notices } from './migrations/0003-notices.ts'
import { alerts } from './migrations/0004-alerts.ts'
import { calendar } from './migrations/0005-calendar.ts'
import { settings } from './migrations/0006-settings.ts'
import { findingRecords } from './migrations/0007-finding-records.ts'
import { organisations } from './migrations/0008-organisations.ts'
import { auditLog } from './migrations/0009-audit-log.ts'
import { identity } from './migrations/0010-identity.ts'
import { rowLevelSecurity } from './migrations/0011-row-level-security.ts'
import { evidence } from './migrations/0012-evidence.ts'
import { fourEyes } from './migrations/0013-four-eyes.ts'
import { steps } from './migrations/0018-steps.ts'
import { worklist } from './migrations/0015-worklist.ts'
import { budgetLines } from './migrations/0014-budget-lines.ts'
import { intentionDrafts } from './migrations/0016-intention-drafts.ts'
import { deposits } from './migrations/0017-deposits.ts'
import { financing } from './migrations/0020-financing.ts'
import { tenderDocuments } from './migrations/0019-tender-documents.ts'
import { handover } from './migrations/0021-handover.ts'
import { disclosures } from './migrations/0022-disclosures.ts'
import { daysOfContracts } from './migrations/0023-days-of-contracts.ts'
import { exemptions } from './migrations/0025-exemptions.ts'
import { announcements } from './migrations/0026-announcements.ts'
import { furtherFacts } from './migrations/0027-further-facts.ts'
import { standingBreaches } from './migrations/0030-standing-breaches.ts'
import { deskSettings } from './migrations/0031-desk-settings.ts'
import { figures } from './migrations/0032-figures.ts'
import { cases } from './migrations/0033-cases.ts'
import { matters } from './migrations/0034-matters.ts'
import { alertPolicies } from './migrations/0035-alert-policies.ts'
import { dataChecks } from './migrations/0036-data-checks.ts'
import { findingObjections } from './migrations/0037-finding-objections.ts'
import { reports } from './migrations/0038-reports.ts'
import { simulations } from './migrations/0039-simulations.ts'
import { casesOfRequests } from './migrations/0040-cases-of-requests.ts'
import { matterFiles } from './migrations/0041-matter-files.ts'
import { mattersOnRecord } from './migrations/0041-matters-on-record.ts'
import { unitVersions } from './migrations/0042-unit-versions.ts'
import { reportAlerts } from './migrations/0043-report-alerts.ts'
import { periodClocks } from './migrations/0044-period-clocks.ts'
import { lateClocks } from './migrations/0045-late-clocks.ts'
import type { Schema } from './schema.ts'

const MIGRATIONS = {
  '0001-tenancy': tenancy,
  '0002-procurements': procurements,
  '0003-notices': notices,
  '0004-alerts': alerts,
  '0005-calendar': calendar,
  '0006-settings': settings,
  '0007-finding-records': findingRecords,
  '0008-organisations': organisations,
  '0009-audit-log': auditLog,
  '0010-identity': identity,
  '0011-row-level-security': rowLevelSecurity,
  '0012-evidence': evidence,
  '0013-four-eyes': fourEyes,
  '0014-budget-lines': budgetLines,
  '0015-worklist': worklist,
  '0016-intention-drafts': intentionDrafts,
  '0018-steps': steps,
  '0017-deposits': deposits,
  '0019-tender-documents': tenderDocuments,
  '0020-financing': financing,
  '0021-handover': handover,
  '0022-disclosures': disclosures,
  '0025-exemptions': exemptions,
  '0026-announcements': announcements,
  '0023-days-of-contracts': daysOfContracts,
  '0027-further-facts': furtherFacts,
  '0030-standing-breaches': standingBreaches,
  '0031-desk-settings': deskSettings,
  '0032-figures': figures,
  '0033-cases': cases,
  '0034-matters': matters,
  '0035-alert-policies': alertPolicies,
  '0036-data-checks': dataChecks,
  '0037-finding-objections': findingObjections,
  '0038-reports': reports,
  '0039-simulations': simulations,
  '0040-cases-of-requests': casesOfRequests,
  '0041-matter-files': matterFiles,
  '0041-matters-on-record': mattersOnRecord,
  '0042-unit-versions': unitVersions,
  '0043-report-alerts': reportAlerts,
  '0044-period-clocks': periodClocks,
  '0045-late-clocks': lateClocks,
}

/** The names of all migrations of this version, oldest first. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS).toSorted()

function migratorOf(db: Kysely<Schema>): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } })
}

/**
 * Brings the database to the newest schema or, with `last`, to the schema of an earlier version that ended with this
 * migration; each migration in a transaction of its own, and never two processes at once. Returns the names of the
 * migrations that ran; throws the first error.
 */
export async function migrate(db: Kysely<Schema>, last?: string): Promise<string[]> {
  if (last === undefined && (await isNewest(db))) return []
  const migrator = migratorOf(db)
  const { error, results } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last))
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}

/**
 * Whether exactly the migrations of this version have run: with nothing to do, a start is spared Kysely's reading of every
 * table that there is.
 */
async function isNewest(db: Kysely<Schema>): Promise<boolean> {
  const found = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (found.rows[0]?.there !== true) return false
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return isDeepStrictEqual(rows.map(({ name }) => name).toSorted(), MIGRATION_NAMES)
}

/** The migrations of this version that have not run on the database yet. */
export async function pendingMigrations(db: Kysely<Schema>): Promise<string[]> {
  const all = await migratorOf(db).getMigrations()
  return all.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}
