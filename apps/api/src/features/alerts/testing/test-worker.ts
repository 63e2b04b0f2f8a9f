import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { newSigningKey } from '@tenderlight/db/audit-log/keys'
import type { Connection } from '@tenderlight/db/connect'
import { openMailer } from '../../../channels/mailer.ts'
import { standingOf } from '../../../record/standing.ts'
import type { WorkerDeps } from '../../../worker.ts'

/** What a worker needs, on `connection`, with mail going to `smtpUrl`. */
export function workerDeps(
  connection: Connection,
  now: () => Date,
  smtpUrl: string,
  report: (error: unknown) => void,
): WorkerDeps {
  return {
    connection,
    standing: standingOf(connection.db),
    rulebook: RULEBOOK,
    signingKey: newSigningKey(),
    mailer: openMailer({ smtpUrl, from: 'lights@district.example' }),
    publicUrl: 'https://lights.district.example',
    now,
    report,
  }
}
