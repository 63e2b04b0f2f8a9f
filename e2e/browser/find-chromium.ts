import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser to run: its program, and the settings without which it does not start here. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const fromNpm = join(import.meta.dirname, '..', 'node_modules', '@sparticuz', 'chromium')

/** Beside the other fetched tools, by version: a new one is unpacked anew. */
function unpackedFolder(): string {
  const { version } = JSON.parse(readFileSync(join(fromNpm, 'package.json'), 'utf8')) as { version: string }
  return join(import.meta.dirname, '..', '..', '.tools', `chromium-${version}`)
}

/**
 * The Chromium named by TENDERLIGHT_CHROMIUM, or one that the machine has, or the one that npm brought.
 * Rejects, saying what to do, when none of them runs.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['TENDERLIGHT_CHROMIUM']
  const installed = [named, ...INSTALLED].find((path) => path !== undefined && existsSync(path))
  if (installed !== undefined) return { executablePath: installed, env: {} }
  const unpacked = unpackedFolder()
  const executablePath = join(unpacked, 'chromium')
  if (!existsSync(executablePath)) await unpack(unpacked)
  const libraries = { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') }
  for (const env of [{}, libraries]) if (await runs(executablePath, env)) return { executablePath, env }
  throw new Error(
    'No Chromium runs on this machine. Install one (Debian: apt-get install chromium) or name one: TENDERLIGHT_CHROMIUM=/path/to/chromium npm test',
  )
}

async function runs(program: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    await promisify(execFile)(program, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

/** Unpacks aside and moves in at the end, so that an interrupted run leaves no half a browser. */
async function unpack(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const aside = mkdtempSync(`${folder}-`)
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = aside
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    const archives = join(fromNpm, 'bin')
    const libraries = readdirSync(archives).find((name) => name.startsWith('al2023'))
    if (libraries !== undefined) await inflate(join(archives, libraries))
    if (!existsSync(folder)) renameSync(aside, folder)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(aside, { recursive: true, force: true })
  }
}
