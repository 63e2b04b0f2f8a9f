import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { newSigningKey } from '@tenderlight/db/audit-log/keys'
import type { Connection } from '@tenderlight/db/connect'
import { openMailer } from '../../../channels/mailer.ts'
import { makeReckoner } from '../../../reckoning/reckon.ts'
import { standingOf } from '../../../record/standing.ts'
import { startWorker } from '../../../worker.ts'
import type { Worker, WorkerDeps } from '../../../worker.ts'
import { installJobs } from '../jobs.ts'

/** What a worker needs, on `connection`, with mail going to `smtpUrl`. */
export function workerDeps(
  connection: Connection,
  now: () => Date,
  smtpUrl: string,
  report: (error: unknown) => void,
): WorkerDeps {
  return {
    connection,
    standing: standingOf(connection.within),
    rulebook: RULEBOOK,
    reckoner: makeReckoner(connection.within),
    signingKey: newSigningKey(),
    mailer: openMailer({ smtpUrl, from: 'lights@district.example' }),
    publicUrl: 'https://lights.district.example',
    handoverDir: null,
    now,
    report,
  }
}

/** Starts a worker as a server does: the owner has made the tables of the queue before. */
export async function startTestWorker(deps: WorkerDeps, leaseMs?: number): Promise<Worker> {
  await installJobs(deps.connection)
  return startWorker(deps, leaseMs)
}
