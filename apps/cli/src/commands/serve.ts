import { readEnv, UnusableEnvironment } from '@tenderlight/api/env'
import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface ServerOptions {
  readonly port?: string
  readonly dataDir?: string
}

/** The settings of the environment, with those of the command line over them; throws {@link Unusable}. */
export function settings({ dataDir, port }: ServerOptions, { path }: Terminal): ReturnType<typeof readEnv> {
  const given = {
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(dataDir === undefined ? {} : { DATA_DIR: path(dataDir) }),
  }
  try {
    return readEnv(given)
  } catch (error) {
    if (error instanceof UnusableEnvironment) throw new Unusable(error.message)
    throw error
  }
}

/** An error of opening the database or the port, as something the user can act on. */
export function startError(error: unknown, { words }: Terminal): unknown {
  if (error instanceof DirectoryInUse) return new Unusable(error.message)
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return new Unusable(words.portTaken(error.message), words.otherPort)
  }
  return error
}

/** `serve`: web, API and worker in this process, until it is told to stop. */
export async function serve(options: ServerOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, out, words } = terminal
  const env = settings(options, terminal)
  let stop = (): void => undefined
  const asked = new Promise<void>((resolve) => {
    stop = resolve
    process.once('SIGINT', stop).once('SIGTERM', stop)
  })
  const { start } = await import('@tenderlight/api')
  const running = await start(env).catch((error: unknown) => {
    throw startError(error, terminal)
  })
  await out.write(`${running.address}\n`)
  await out.flush()
  const [account] = running.demoAccounts
  if (account !== undefined) note(words.demoAccount(account.username, account.password))
  await asked
  note(words.stopping)
  await running.stop()
  return EXIT.done
}
