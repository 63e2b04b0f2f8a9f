import type { Connection } from '@tenderlight/db/connect'
import { sql } from 'kysely'
import { openMailer } from '../../channels/mailer.ts'
import { makeDeps } from '../../deps.ts'
import { loadNotice } from './load-notice.ts'
import type { LoadedOutcome } from './load-notice.ts'

export interface CommandLoad {
  readonly text: string
  /** Who is put down as having loaded it. */
  readonly by: string
  readonly now: Date
  /** Where set, mail is queued for the worker to send. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
}

export type CommandOutcome =
  | Exclude<LoadedOutcome, { outcome: 'loaded' }>
  | (Extract<LoadedOutcome, { outcome: 'loaded' }> & { readonly moved: number; readonly settled: number })

/** Loads a notice from a command, on a migrated database: `moved` and `settled` count the clocks of all districts. */
export async function loadFromCommand(connection: Connection, load: CommandLoad): Promise<CommandOutcome> {
  const { text, by, now, smtpUrl, mailFrom } = load
  const mailer = smtpUrl === undefined ? null : openMailer({ smtpUrl, from: mailFrom })
  try {
    const outcome = await loadNotice(makeDeps({ connection, now: () => now, mailer }), text, by)
    if (outcome.outcome !== 'loaded') return outcome
    const { rows } = await sql<{ moved: number; settled: number }>`
      select count(*) filter (where from_due <> to_due) as moved, count(*) filter (where from_due = to_due) as settled
      from calendar_changes where to_calendar = ${outcome.calendar.version}`.execute(connection.db)
    return { ...outcome, moved: rows[0]?.moved ?? 0, settled: rows[0]?.settled ?? 0 }
  } finally {
    mailer?.close()
  }
}
