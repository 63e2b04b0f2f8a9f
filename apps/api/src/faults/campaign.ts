import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import type { DatabaseTrouble } from '@tenderlight/db/database-trouble'
import { migrate } from '@tenderlight/db/migrate'
import type { SmtpReceiver } from '../channels/testing/smtp-receiver.ts'
import type { WebhookReceiver } from '../channels/testing/webhook-receiver.ts'
import { makeDeps } from '../deps.ts'
import type { Lasting } from '../testing/lasting-database.ts'
import { startServerProcess } from '../testing/server-process.ts'
import type { ServerProcess } from '../testing/server-process.ts'
import { clientOf, PASSWORD, seedDistrict } from '../testing/test-api.ts'
import type { TestDistrict } from '../testing/test-api.ts'
import { Life } from './at-work.ts'
import type { Person } from './at-work.ts'
import { nothingYet } from './remembered.ts'
import type { Remembered } from './remembered.ts'

/** The first life begins on Tuesday 2026-03-03, half past eight in China: an ordinary working day. */
const BEGIN = Date.parse('2026-03-03T08:30:00+08:00')
/** The clock is put ahead by that between two lives: what the dead one had taken to send is free again. */
const BETWEEN_MS = 61_000
/** A kill comes after fewer acknowledged changes than that, whatever the machine's pace, and within that time. */
const MOST_CHANGES = 6
const AFTER_MS = 500
const MAILBOX = 'clerk@unit.example'

/** A district on a lasting database whose server is killed again and again. */
export class Campaign {
  readonly known: Remembered = nothingYet()
  readonly district: TestDistrict
  /** Errors that servers logged. */
  readonly errors: string[] = []
  readonly #database: Lasting
  readonly #dataDir: string
  readonly #env: Readonly<Record<string, string>>
  readonly #runBy: Lasting['runBy']
  readonly #jars = new Map<string, { cookie: string }>()
  #clock = BEGIN
  #lives = 0
  /** How long the last server took to be ready. */
  #readyMs = 2_000

  private constructor(database: Lasting, district: TestDistrict, dataDir: string, env: Record<string, string>) {
    this.#database = database
    this.district = district
    this.#dataDir = dataDir
    this.#runBy = database.runBy
    this.#env = env
  }

  /** Fills the database with a district whose unit and bureau are told by mail and webhook. */
  static async open(database: Lasting, smtp: SmtpReceiver, hook: WebhookReceiver): Promise<Campaign> {
    const district = await database.use(async (connection) => {
      await migrate(connection.db)
      const now = () => new Date(BEGIN)
      const seeded = await seedDistrict(makeDeps({ connection, now }))
      const { districtId, education, water, bureauId } = seeded
      const channels = { emails: [MAILBOX], webhookUrl: hook.url, webhookSecret: 'sixteen characters' }
      const none = { emails: [], webhookSecret: null, webhookUrl: null }
      await saveChannels(connection.db, districtId, education.id, channels, now())
      await saveChannels(
        connection.db,
        districtId,
        water.id,
        { ...none, emails: [MAILBOX], webhookUrl: hook.url },
        now(),
      )
      await saveChannels(connection.db, districtId, bureauId, { ...none, emails: ['bureau@unit.example'] }, now())
      return seeded
    })
    const onServer = database.address.startsWith('postgresql:')
    const own = mkdtempSync(join(tmpdir(), 'tenderlight-faults-'))
    const env = {
      DATA_DIR: onServer ? own : database.address,
      ...(onServer ? { DATABASE_URL: database.address } : {}),
      SEED_DEMO: '0',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'lights@district.example',
      PUBLIC_URL: 'http://lights.district.example',
      TENDERLIGHT_TEST_CLOCK: '1',
      NODE_COMPILE_CACHE: join(own, 'compiled'),
    }
    const campaign = new Campaign(database, district, own, env)
    // Node keeps what it has compiled only when a process ends in good order: every later start is quicker for it.
    await campaign.rest(() => Promise.resolve())
    return campaign
  }

  /** Starts a server whose clock goes on where the last one's ended, and a little later. */
  #start(): ServerProcess {
    const env = { ...this.#env, TENDERLIGHT_NOW: new Date(this.#clock).toISOString() }
    return startServerProcess(this.#runBy === undefined ? { env } : { env, runBy: this.#runBy })
  }

  /** One life: a server is started, worked with by everybody at once, and killed at a moment that `random` chooses. */
  async killed(random: () => number): Promise<void> {
    // One in eight dies while it starts.
    if (random() < 1 / 8) {
      await this.#life(async (server) => {
        await wait(random() * this.#readyMs)
        await server.kill()
      })
      return
    }
    await this.lived(async (life, server) => {
      await life.changes(Math.floor(random() * MOST_CHANGES))
      await wait(random() * AFTER_MS)
      life.end()
      await server.kill()
    })
  }

  /** One life in which everybody works until `during` has ended it. `trouble`: what the database may be at times. */
  async lived(
    during: (life: Life, server: ServerProcess, address: string) => Promise<void>,
    trouble?: DatabaseTrouble,
  ): Promise<void> {
    await this.#life(async (server) => {
      const from = performance.now()
      const address = await server.address
      this.#readyMs = performance.now() - from
      const life = new Life(this.#lives, this.known, trouble)
      const work = await this.#work(life, address)
      try {
        await during(life, server, address)
      } finally {
        life.end()
        await server.kill()
        await Promise.all(work)
      }
    })
  }

  async #life(live: (server: ServerProcess) => Promise<void>): Promise<void> {
    const from = performance.now()
    this.#lives += 1
    const server = this.#start()
    await live(server)
    this.errors.push(...server.errors())
    this.#clock += Math.ceil(performance.now() - from) + BETWEEN_MS
  }

  async #work(life: Life, address: string): Promise<Promise<void>[]> {
    const { users, education, water } = this.district
    const people: Person[] = []
    for (const [username, reviewer, unit] of [
      [users.education, users.reviewer, education.name],
      [users.water, users.waterReviewer, water.name],
    ] as const) {
      const clients = { client: await this.client(address, username), reviewer: await this.client(address, reviewer) }
      people.push({ ...clients, username, unit })
    }
    const work = people.flatMap((one) => [life.imports(one), life.publishes(one), life.records(one)])
    return [...work, ...people.slice(0, 1).map((one) => life.looks(one, address))]
  }

  /** A client that signs in once and keeps its session through every life. */
  async client(address: string, username: string) {
    const known = this.#jars.get(username)
    const jar = known ?? { cookie: '' }
    const client = clientOf(address, {}, jar)
    if (known === undefined) await client.access.signIn.mutate({ username, password: PASSWORD })
    this.#jars.set(username, jar)
    return client
  }

  /** A last life without a kill: `until` it has done what was left, then it ends in good order. Returns its exit code. */
  async rest(until: (address: string) => Promise<void>): Promise<number | null> {
    let code: number | null = null
    await this.#life(async (server) => {
      try {
        await until(await server.address)
      } finally {
        code = await server.stop()
      }
    })
    return code
  }

  /** Looks into the database while no server runs. */
  use: Lasting['use'] = (work) => this.#database.use(work)

  async close(): Promise<void> {
    rmSync(this.#dataDir, { recursive: true, force: true })
    await this.#database.dispose()
  }
}
