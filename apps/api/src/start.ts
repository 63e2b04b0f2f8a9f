import { setTimeout as wait } from 'node:timers/promises'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import { admitServer } from '@tenderlight/db/admit-server'
import { connect } from '@tenderlight/db/connect'
import { migrate } from '@tenderlight/db/migrate'
import { checkServerRole } from '@tenderlight/db/check-server-role'
import { oneAtATime } from '@tenderlight/db/one-at-a-time'
import { hasLoginsBeside } from '@tenderlight/db/repositories/logins'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { openMailer } from './channels/mailer.ts'
import { machineClock } from './clock.ts'
import { demoAccounts, hasDemo, seedDemo } from './demo/seed.ts'
import { openControl } from './control/control-server.ts'
import { backupContents } from './evidence/backup-contents.ts'
import { openKeeping } from './evidence/open-keeping.ts'
import type { EvidenceSettings } from './evidence/open-keeping.ts'
import { makeDeps } from './deps.ts'
import type { Deps } from './deps.ts'
import { newLifecycle } from './health/lifecycle.ts'
import { firstAdministratorLink } from './features/access/first-administrator.ts'
import { installJobs } from './features/alerts/jobs.ts'
import { openHandoverDir } from './features/handover/district-folder.ts'
import { warmBoards } from './tallies/warm-boards.ts'
import { openCertificateKey } from './features/financing/certificate-key.ts'
import { openSigningKey } from './features/audit/signing-key.ts'
import type { ElsewhereSettings } from './identity/elsewhere-auth.ts'
import { openIdentitySecret } from './identity/identity-secret.ts'
import { keepUp } from './keep-up.ts'
import type { LogSettings } from './logging/logger-options.ts'
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
  /** Signs certificates of contracts; default: a key in the data directory, made at the first start. */
  readonly certificateKey?: SigningKey | undefined
  /** Signs cookies and encrypts second factors; without it, the secret in `dataDir`, made at the first start. */
  readonly identitySecret?: string | undefined
  /** With whose accounts people may sign in, beside those of this installation. */
  readonly elsewhere?: ElsewhereSettings | undefined
  readonly databaseUrl?: string | undefined
  /** Where files that prove a step are kept, and how much of them; default: in `dataDir`. */
  readonly evidence?: EvidenceSettings
  /** Below which notices are put as files for platforms; without it, `handover` in `dataDir`, which is made. */
  readonly handoverDir?: string | undefined
  /** The login that owns the tables, for migrations; default: the one of `databaseUrl`. */
  readonly ownerUrl?: string | undefined
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
  /** What a reader of the metrics has to bring; without it only this machine may read them. */
  readonly metricsToken?: string | undefined
  /** Default: errors alone, on stderr. */
  readonly log?: LogSettings | undefined
  /** How long `stop` still takes requests while `/readyz` says no, for balancers to notice; milliseconds. Default 0. */
  readonly drainMs?: number
  /** A day that stands still, for tests. */
  readonly fixedToday?: CivilDate | undefined
  /** An instant from which the clock runs on, for tests; without it `fixedToday`, else the machine's clock. */
  readonly clockFrom?: Date | undefined
  /** Called when the embedded database has stopped for good: nothing can be done any more but to start anew. */
  readonly whenStopped?: (error: Error) => void
}

export interface Running {
  /** `http://127.0.0.1:4400` */
  readonly address: string
  /** Accounts of the demo district, where it is in the database. */
  readonly demoAccounts: Deps['demoAccounts']
  /** Makes the first administrator, once and within a day; undefined where somebody can sign in already. */
  readonly firstLink: string | undefined
  /** Whether people who are not of the demo can sign in beside its accounts, whose password is known to all. */
  readonly demoBesideOthers: boolean
  /** Ends cleanly: no longer ready, then no new requests; running ones and jobs finish, then the database closes. */
  stop(): Promise<void>
}

const HOUR = 3_600_000
/** How long after a start what could wait is looked after for the first time. */
const SOON = 300_000
/** What one address may ask for in a minute: an office of a hundred people behind one address, and no more guesses than that; and what a person with several windows may. */
const PER_MINUTE = { requests: 6_000, signIns: 60, ofAccount: 1_200 }

/** Opens and migrates the database, then serves HTTP and runs the worker in this process. Throws when it cannot. */
export async function start(options: StartOptions): Promise<Running> {
  const now = machineClock(options.fixedToday, options.clockFrom)
  const connection = await connect(options)
  const { whenStopped } = options
  if (connection.engine.kind === 'pglite' && whenStopped !== undefined) void connection.engine.stopped.then(whenStopped)
  const mailer =
    options.smtpUrl === undefined
      ? null
      : openMailer({ smtpUrl: options.smtpUrl, from: options.mailFrom ?? 'tenderlight@localhost' })
  const undo: (() => Promise<void> | void)[] = [() => connection.close(), () => mailer?.close()]
  const lifecycle = newLifecycle()
  const stop = async () => {
    const draining = lifecycle.stopping ? 0 : (options.drainMs ?? 0)
    lifecycle.stopping = true
    if (draining > 0) await wait(draining)
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    const secureCookies = options.secureCookies ?? false
    const given = options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl.replace(/\/$/u, '') }
    const signingKey = openSigningKey({ dataDir: options.dataDir, given: options.signingKey })
    const certificateKey = openCertificateKey({ dataDir: options.dataDir, given: options.certificateKey })
    const identitySecret = openIdentitySecret({ dataDir: options.dataDir, given: options.identitySecret })
    const sign = { identitySecret, elsewhere: options.elsewhere, certificateKey }
    const evidence = openKeeping(options.dataDir, options.evidence)
    const handoverDir = openHandoverDir(options.dataDir, options.handoverDir)
    const kept = { evidence, handoverDir }
    const base = makeDeps({ connection, ...kept, now, ...sign, mailer, secureCookies, signingKey, ...given })
    // Servers that start together on one database do this one after the other; the later ones find it done.
    await oneAtATime(connection, async () => {
      await migrate(connection.db)
      await admitServer(connection)
      await installJobs(connection)
      if (options.seedDemo) await seedDemo(base, todayInChina(now()))
      // Before anybody looks: lights must not be those of figures that are no longer in force.
      await keepUp(base, 'start')
    })
    await checkServerRole(connection)
    await connection.retireOwner()
    const identity = base.within({ as: 'identity' })
    const accounts = (await hasDemo(identity)) ? demoAccounts() : []
    const demoNames = accounts.map(({ username }) => username)
    const demoBesideOthers = accounts.length > 0 && (await hasLoginsBeside(identity, demoNames))
    const token = await firstAdministratorLink({ ...base, db: identity })
    const deps: Deps = { ...base, demoAccounts: accounts }

    const app = await makeServer(deps, {
      webDist: options.webDist,
      publicUrl: options.publicUrl,
      trustProxy: options.trustProxy,
      perMinute: PER_MINUTE,
      lifecycle,
      metricsToken: options.metricsToken,
      log: options.log,
    })
    const closeUnused = promptClose(app.server)
    undo.push(() => {
      const closed = app.close()
      closeUnused()
      return closed
    })
    const address = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' })
    app.log.info({ address, database: connection.engine.kind }, 'listening')
    const report = (error: unknown) => app.log.error({ err: error }, 'in the background')

    // Nobody else may open the directory of an embedded database: a backup is taken by the process that has it open.
    if (connection.engine.kind === 'pglite') {
      const control = await openControl(connection, options.dataDir, now, backupContents(evidence))
      undo.push(() => control.close())
    }

    let keepingUp = Promise.resolve()
    const atLeisure = () => (keepingUp = keepUp(deps, 'leisure').catch(report))
    const [soon, hourly] = [setTimeout(atLeisure, SOON), setInterval(atLeisure, HOUR)]
    undo.push(() => {
      clearTimeout(soon)
      clearInterval(hourly)
      return keepingUp
    })
    const worker = await startWorker({
      connection,
      standing: deps.standing,
      rulebook: deps.rulebook,
      reckoner: deps.reckoner,
      signingKey,
      mailer,
      handoverDir,
      publicUrl: given.publicUrl ?? address,
      now,
      report,
    })
    undo.push(async () => {
      lifecycle.worker = 'stopped'
      await worker.stop()
    })
    lifecycle.worker = 'running'
    undo.push(() => deps.tallies.stop())
    void warmBoards(deps).catch(report)
    const firstLink = token === undefined ? undefined : `${given.publicUrl ?? address}/app/first-administrator#${token}`
    return { address, demoAccounts: accounts, firstLink, demoBesideOthers, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
