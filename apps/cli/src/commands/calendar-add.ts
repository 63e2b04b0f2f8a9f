import { connect } from '@tenderlight/db/connect'
import type { Connection } from '@tenderlight/db/connect'
import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { migrate } from '@tenderlight/db/migrate'
import { noticeFile, unusableNotice } from '../calendar-file.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { settings, startError } from './serve.ts'

export interface DatabaseOptions {
  readonly dataDir?: string
}

/** Opens the configured database, brings it to this version's schema, works on it and closes it. */
export async function openedDatabase<T>(
  options: DatabaseOptions,
  terminal: Terminal,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const { calendars } = terminal.words
  const connection = await connect(settings(options, terminal)).catch((error: unknown) => {
    if (error instanceof DirectoryInUse) throw new Unusable(calendars.inUse, calendars.loadInWeb)
    throw startError(error, terminal)
  })
  try {
    await migrate(connection.db)
    return await work(connection)
  } finally {
    await connection.close()
  }
}

/** `calendar add`: loads a notice into the configured database, counts every clock anew and tells who moved. */
export async function calendarAdd(file: string, options: DatabaseOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, out, words } = terminal
  const text = await noticeFile(file, terminal)
  const { loadFromCommand } = await import('@tenderlight/api/calendar')
  const { smtpUrl, mailFrom } = settings(options, terminal)
  const outcome = await openedDatabase(options, terminal, (connection) =>
    loadFromCommand(connection, { text, by: words.calendars.command, now: terminal.now, smtpUrl, mailFrom }),
  )
  switch (outcome.outcome) {
    case 'refused':
      throw unusableNotice(file, outcome.problems, terminal)
    case 'known':
      note(words.calendars.known(outcome.notice.number ?? ''))
      return EXIT.done
    case 'loaded':
      await out.write(`${outcome.calendar.version}\n`)
      note(words.calendars.added(outcome.notice.year, outcome.calendar.version))
      note(words.calendars.moved(outcome.recounted, outcome.moved, outcome.settled))
      return EXIT.done
  }
}
