import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The launcher at the root of the repository. */
export const LAUNCHER = fileURLToPath(new URL('../../../../tenderlight', import.meta.url))

export interface Launched {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Stdout as it came, for binary results. */
  readonly bytes: Buffer
}

interface Where {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly launcher?: string
}

/** What the language of messages depends on: unset, unless a test sets it. */
const PLAIN = { LANG: undefined, LC_ALL: undefined, LC_MESSAGES: undefined, npm_lifecycle_event: undefined }

/** Runs the real command in a process of its own, as a user does. */
export function launch(
  args: readonly string[],
  { cwd = tmpdir(), env = {}, launcher = LAUNCHER }: Where = {},
): Promise<Launched> {
  return new Promise((resolve, reject) => {
    const child = spawn(launcher, args, {
      cwd,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      const bytes = Buffer.concat(out)
      resolve({ code, stdout: bytes.toString('utf8'), stderr: Buffer.concat(err).toString('utf8'), bytes })
    })
  })
}

/** A folder of its own for one suite, and how to take it away. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-cli-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
