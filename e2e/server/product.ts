import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { COMPILED_VARIABLE } from './data-directory.ts'

const ROOT = join(import.meta.dirname, '..', '..')
// The demo district is made on the first start; on a machine that is busy otherwise that takes its time.
const START_MS = 240_000

export interface ProductOptions {
  readonly dataDir: string
  /** The day on which the server's clock stands. */
  readonly today: string
  /** Where it listens; default: any free port. */
  readonly port?: number
  /** With whose accounts people may sign in, too (OpenID Connect). */
  readonly elsewhere?: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
    readonly name: string
  }
  readonly smtpUrl?: string
  /** A PostgreSQL to use; default: PGlite in `dataDir`. */
  readonly databaseUrl?: string
  /** Nobody can sign in at first, as in a real installation. */
  readonly empty?: boolean
}

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const variablesOf = ({ issuer, clientId, clientSecret, name }: NonNullable<ProductOptions['elsewhere']>) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: name,
})

/** The real server as `npm start` runs it: one process, one port, PGlite in a directory unless another database is given. */
export class Product {
  readonly origin: string
  readonly #port: number
  #options: ProductOptions
  #process: ChildProcess | undefined
  #output = ''

  private constructor(port: number, options: ProductOptions) {
    this.#port = port
    this.origin = `http://127.0.0.1:${port}`
    this.#options = options
  }

  /** Starts the product and returns when it answers. */
  static async start(options: ProductOptions): Promise<Product> {
    const product = new Product(options.port ?? (await freePort()), options)
    await product.#run()
    return product
  }

  /** The link that makes the first administrator, as the server printed it; undefined when it printed none. */
  get firstLink(): string | undefined {
    return /http\S+first-administrator#\S+/u.exec(this.#output)?.[0]
  }

  /** Ends the server and starts it again on another day, on the same data. */
  async restartOn(today: string): Promise<void> {
    await this.stop()
    this.#options = { ...this.#options, today }
    await this.#run()
  }

  /** Ends the server as Ctrl-C does; rejects when it does not end by itself with exit code 0. */
  async stop(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (running === undefined || running.exitCode !== null) return
    const ended = once(running, 'exit')
    running.kill('SIGTERM')
    const timer = setTimeout(() => running.kill('SIGKILL'), 20_000)
    const [code, signal] = (await ended) as [number | null, string | null]
    clearTimeout(timer)
    if (code !== 0) throw new Error(`the server ended with ${code ?? signal ?? 'nothing'}:\n${this.#output}`)
  }

  async #run(): Promise<void> {
    const compiled = process.env[COMPILED_VARIABLE]
    const { dataDir, today, smtpUrl, databaseUrl, elsewhere, empty = false } = this.#options
    this.#output = ''
    const child = spawn(process.execPath, ['apps/api/src/main.ts'], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        PORT: String(this.#port),
        DATA_DIR: dataDir,
        PUBLIC_URL: this.origin,
        TENDERLIGHT_TEST_CLOCK: '1',
        TENDERLIGHT_TODAY: today,
        ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }),
        ...(empty ? { SEED_DEMO: '0' } : {}),
        ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl }),
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        ...(elsewhere === undefined ? {} : variablesOf(elsewhere)),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.#output += text))
    }
    const deadline = Date.now() + START_MS
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        child.kill('SIGKILL')
        throw new Error(`the server did not start:\n${this.#output}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}/trpc/access.me`)).status < 500
    } catch {
      return false
    }
  }
}
