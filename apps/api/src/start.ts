import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import { connect } from '@tenderlight/db/connect'
import { migrate } from '@tenderlight/db/migrate'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { openMailer } from './channels/mailer.ts'
import { machineClock } from './clock.ts'
import { demoAccounts, hasDemo, seedDemo } from './demo/seed.ts'
import { makeDeps } from './deps.ts'
import type { Deps } from './deps.ts'
import { openSigningKey } from './features/audit/signing-key.ts'
import { keepUp } from './keep-up.ts'
import { promptClose } from './prompt-close.ts'
import { makeServer } from './server.ts'
import { startWorker } from './worker.ts'

export interface StartOptions {
  /** 0: any free port. */
  readonly port: number
  readonly host?: string
  /** Where PGlite keeps its data (not used with `databaseUrl`) and where the key lies that signs the log. */
  readonly dataDir: string
  /** Signs the log; without it, the key in `dataDir`, made at the first start. */
  readonly signingKey?: SigningKey | undefined
  readonly databaseUrl?: string | undefined
  /** Fills an empty database with the demo district. */
  readonly seedDemo: boolean
  /** The built pages; without them the API alone is served. */
  readonly webDist?: string | undefined
  /** The address people use; default: the one listened on. */
  readonly publicUrl?: string | undefined
  readonly smtpUrl?: string | undefined
  readonly mailFrom?: string
  readonly trustProxy?: string | undefined
  readonly secureCookies?: boolean
  /** A day that stands still, for tests. */
  readonly fixedToday?: CivilDate | undefined
}

export interface Running {
  /** `http://127.0.0.1:4400` */
  readonly address: string
  /** Accounts of the demo district, where it is in the database. */
  readonly demoAccounts: Deps['demoAccounts']
  /** Ends cleanly: no new requests, running ones and jobs finish, then the database closes. */
  stop(): Promise<void>
}

const HOUR = 3_600_000
/** What one address may ask for in a minute: an office of a hundred people behind one address, and no more guesses than that. */
const PER_MINUTE = { requests: 6_000, signIns: 60 }

/** Opens and migrates the database, then serves HTTP and runs the worker in this process. Throws when it cannot. */
export async function start(options: StartOptions): Promise<Running> {
  const now = machineClock(options.fixedToday)
  const connection = await connect({ databaseUrl: options.databaseUrl, dataDir: options.dataDir })
  const mailer =
    options.smtpUrl === undefined
      ? null
      : openMailer({ smtpUrl: options.smtpUrl, from: options.mailFrom ?? 'tenderlight@localhost' })
  const undo: (() => Promise<void> | void)[] = [() => connection.close(), () => mailer?.close()]
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    await migrate(connection.db)
    const secureCookies = options.secureCookies ?? false
    const given = options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl.replace(/\/$/u, '') }
    const signingKey = openSigningKey({ dataDir: options.dataDir, given: options.signingKey })
    const base = makeDeps({ connection, now, mailer, secureCookies, signingKey, ...given })
    if (options.seedDemo) await seedDemo(base, todayInChina(now()))
    const accounts = (await hasDemo(connection.db)) ? demoAccounts() : []
    const deps: Deps = { ...base, demoAccounts: accounts }
    // Before anybody looks: lights must not be those of figures that are no longer in force.
    await keepUp(deps)

    const app = await makeServer(deps, {
      webDist: options.webDist,
      publicUrl: options.publicUrl,
      trustProxy: options.trustProxy,
      perMinute: PER_MINUTE,
    })
    const closeUnused = promptClose(app.server)
    undo.push(() => {
      const closed = app.close()
      closeUnused()
      return closed
    })
    const address = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' })
    const report = (error: unknown) => app.log.error(error)

    let keepingUp = Promise.resolve()
    const hourly = setInterval(() => (keepingUp = keepUp(deps).catch(report)), HOUR)
    undo.push(() => {
      clearInterval(hourly)
      return keepingUp
    })
    const worker = await startWorker({
      connection,
      standing: deps.standing,
      rulebook: deps.rulebook,
      signingKey,
      mailer,
      publicUrl: given.publicUrl ?? address,
      now,
      report,
    })
    undo.push(() => worker.stop())
    return { address, demoAccounts: accounts, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
