import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { postgresBinaries } from './postgres-binaries.ts'

/** A running PostgreSQL 15 that belongs to a test run. `url` is its superuser on database `postgres`. */
export interface PostgresServer {
  readonly url: string
  stop(): Promise<void>
  /** Ends the server, in good order or as a power cut would, and keeps its data; resolves when nobody can connect. */
  halt(how: 'fast' | 'crash'): Promise<void>
  /** Starts it again on the same address; resolves when it can be reached. */
  resume(): Promise<void>
}

export interface PostgresServerOptions {
  /** What was committed outlives a crash, as on a real server; slower. */
  readonly durable?: boolean
}

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const NOBODY = 65_534

/**
 * The server outlives nothing: the shell ends it and removes its directory when its input closes, which the
 * system does for a parent that was killed, too.
 */
const KEEPER = `
"$1/bin/postgres" -D "$2/data" >"$2/log" 2>&1 &
server=$!
while read -r order; do
  case $order in
    fast) kill -INT $server; wait $server;;
    crash) kill -QUIT $server; wait $server;;
    start) "$1/bin/postgres" -D "$2/data" >>"$2/log" 2>&1 & server=$!;;
  esac
done
kill -INT $server
wait $server
cd / && rm -rf "$2"
`

/** Starts a PostgreSQL 15 of its own on a free port of 127.0.0.1, in a temporary directory. */
export async function startPostgres({ durable = false }: PostgresServerOptions = {}): Promise<PostgresServer> {
  const asRoot = process.getuid?.() === 0
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const directory = mkdtempSync(join(tmpdir(), 'tenderlight-postgres-'))
  if (asRoot) chownSync(directory, NOBODY, NOBODY)
  try {
    const binaries = postgresBinaries(directory, asRoot)
    const password = randomBytes(16).toString('hex')
    writeFileSync(join(directory, 'password'), password)
    chmodSync(join(directory, 'password'), asRoot ? 0o644 : 0o600)
    await run(
      spawn(
        join(binaries, 'bin/initdb'),
        [
          '-D',
          join(directory, 'data'),
          '-U',
          'postgres',
          '-A',
          'scram-sha-256',
          `--pwfile=${join(directory, 'password')}`,
          '-E',
          'UTF8',
          '--locale=C',
          '--no-sync',
        ],
        { ...identity, cwd: directory, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } },
      ),
    )
    rmSync(join(directory, 'password'))
    const port = await freePort()
    writeFileSync(join(directory, 'data/postgresql.auto.conf'), settings(port, directory, durable))
    const keeper = spawn('sh', ['-c', KEEPER, 'keeper', binaries, directory], {
      ...identity,
      cwd: directory,
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    })
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
    await untilReachable(url, keeper)
    return {
      url,
      stop: () => stop(keeper),
      halt: async (how) => {
        keeper.stdin?.write(`${how}\n`)
        await untilRefused(port)
      },
      resume: async () => {
        keeper.stdin?.write('start\n')
        await untilReachable(url, keeper)
      },
    }
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw error
  }
}

/** Durability is not what most tests test: no fsync, unless asked for. */
function settings(port: number, directory: string, durable: boolean): string {
  const kept = durable ? 'on' : 'off'
  return [
    `port = ${port}`,
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = '${directory}'`,
    `max_connections = 200`,
    `shared_buffers = '256MB'`,
    `fsync = ${kept}`,
    `synchronous_commit = ${kept}`,
    `full_page_writes = ${kept}`,
    '',
  ].join('\n')
}

async function run(child: ChildProcess): Promise<void> {
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${stderr}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function untilReachable(url: string, keeper: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    if (keeper.exitCode !== null) throw new Error('PostgreSQL ended before it was reachable')
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
    try {
      await client.connect()
      return
    } catch (error) {
      if (Date.now() > deadline) throw new Error('PostgreSQL was not reachable within 30 s', { cause: error })
      await setTimeout(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function untilRefused(port: number): Promise<void> {
  const open = () =>
    new Promise<boolean>((resolve) => {
      const socket = createConnection({ host: '127.0.0.1', port })
      socket.once('error', () => resolve(false))
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
    })
  while (await open()) await setTimeout(20)
}

function stop(keeper: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (keeper.exitCode !== null) return resolve()
    keeper.once('exit', () => resolve())
    keeper.stdin?.end()
  })
}
