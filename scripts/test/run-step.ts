import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { gate, honest, say } from './counts.ts'
import type { Counts } from './counts.ts'

/** One gate or suite: what it is called, what it runs, and how long it may take at most. */
export interface Step {
  readonly name: string
  readonly title: string
  readonly command: readonly [program: string, ...args: string[]]
  readonly minutes: number
  /** Where it runs, from the root of the repository; the root itself when absent. */
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  /** For a suite: reads its report after the run. Without it the step is one check by its exit code. */
  readonly counts?: () => Counts | undefined
}

const ROOT = join(import.meta.dirname, '..', '..')

interface Ended {
  readonly ok: boolean
  readonly note: string
}

/** Settings of the person's own server and terminal must not reach the tests. */
const OWN_SERVER = ['DATABASE_URL', 'DATA_DIR', 'HOST', 'PORT', 'PUBLIC_URL', 'NODE_ENV', 'SMTP_URL', 'FORCE_COLOR']

function environment(extra: Step['env']): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OWN_SERVER.includes(name))
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ...extra }
}

/** Takes what a step says. */
export type Say = (text: string | Uint8Array) => void

/**
 * Runs the command in a process group of its own, so that a hanging one is ended with all it started. What it says goes to
 * `tell`; without it, straight to the terminal.
 */
function execute(step: Step, tell: Say | undefined): Promise<Ended> {
  const [program, ...args] = step.command
  const grouped = process.platform !== 'win32'
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: tell === undefined ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: environment(step.env),
      cwd: join(ROOT, step.folder ?? '.'),
      detached: grouped,
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (said: Uint8Array) => tell?.(said))
    const end = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined) return
      try {
        process.kill(grouped ? -child.pid : child.pid, signal)
      } catch {
        // It has ended by itself meanwhile.
      }
    }
    let late = false
    const timer = setTimeout(() => {
      late = true
      end('SIGTERM')
      setTimeout(() => end('SIGKILL'), 10_000).unref()
    }, step.minutes * 60_000)
    const interrupted = (): void => {
      end('SIGTERM')
      // Whatever runs beside it is ended first.
      setImmediate(() => process.exit(130))
    }
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const finish = (ended: Ended): void => {
      clearTimeout(timer)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve(ended)
    }
    child.once('error', (error) => finish({ ok: false, note: error.message }))
    child.once('close', (code) =>
      finish(
        late
          ? { ok: false, note: `ended after ${step.minutes} minutes` }
          : { ok: code === 0, note: `exit code ${code}` },
      ),
    )
  })
}

/** Runs one step under a heading and returns its counts. All that is said of it goes to `tell`, or straight to the terminal. */
export async function runStep(step: Step, tell?: Say): Promise<Counts> {
  const write: Say = tell ?? ((text) => process.stdout.write(text))
  write(`\n== ${step.title}\n`)
  const from = performance.now()
  const { ok, note } = await execute(step, tell)
  const counts = step.counts === undefined ? gate(ok) : honest(step.counts(), ok)
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  const failed = counts.failed > 0
  write(`-- ${step.name}: ${failed ? `FAILED (${note})` : 'ok'}, ${say(counts)}, ${seconds} s\n`)
  return counts
}
