import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** A server in a process of its own, as `npm start` runs it: pages, API and worker. */
export interface ServerProcess {
  readonly pid: number
  /** Where it listens, once it does; rejects, with what it said, when it ends before. */
  readonly address: Promise<string>
  /** What it has said so far, on both streams. */
  readonly said: () => string
  /** The lines of its log that tell of errors. */
  readonly errors: () => string[]
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
  /** Ends it at once, as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** Ends it in good order; resolves with its exit code. */
  readonly stop: () => Promise<number | null>
}

export interface ServerProcessOptions {
  /** The variables that it is given beside `PATH` and a free port. */
  readonly env: Readonly<Record<string, string>>
  /** Program and arguments that it is run by; it must become the server (`exec`). */
  readonly runBy?: readonly [program: string, ...args: string[]]
}

/** Starts a server on a free port. */
export function startServerProcess({ env, runBy = [process.execPath] }: ServerProcessOptions): ServerProcess {
  const [program, ...args] = runBy
  const child = spawn(program, [...args, MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn', ...env },
    // With a channel to it: a server ends by itself when the program that started it is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = once(child, 'exit')
  let said = ''
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /Tenderlight {2}(http:\S+)/u.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      })
    }
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`a server ended with ${code ?? signal}: ${said}`)))
  })
  // Whoever kills it while it starts does not wait for its address.
  address.catch(() => undefined)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    pid: child.pid ?? 0,
    address,
    said: () => said,
    errors: () => said.split('\n').filter((line) => /"level":"(?:error|fatal)"/u.test(line)),
    ended: ended.then(() => child.exitCode),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}
