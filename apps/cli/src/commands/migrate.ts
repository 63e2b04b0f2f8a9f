import { connect } from '@tenderlight/db/connect'
import { migrate as migrateDatabase } from '@tenderlight/db/migrate'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { settings, startError } from './serve.ts'
import type { ServerOptions } from './serve.ts'

/** `migrate`: brings the database of the environment to this version's schema; prints the migrations that ran. */
export async function migrate(options: Pick<ServerOptions, 'dataDir'>, terminal: Terminal): Promise<ExitCode> {
  const { note, out, words } = terminal
  const connection = await connect(settings(options, terminal)).catch((error: unknown) => {
    throw startError(error, terminal)
  })
  try {
    const names = await migrateDatabase(connection.db)
    await out.write(names.map((name) => `${name}\n`).join(''))
    note(names.length === 0 ? words.upToDate : words.migrated(names.length))
  } finally {
    await connection.close()
  }
  return EXIT.done
}
