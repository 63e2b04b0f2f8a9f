import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, linkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The data directory belongs to a running process. `pid` is that process. */
export class DirectoryInUse extends Error {
  readonly directory: string
  readonly pid: number
  constructor(directory: string, pid: number) {
    super(
      `数据目录正在被另一个进程使用:${directory}(进程号 ${pid})。请先停止该进程,或用环境变量 DATA_DIR 指定另一个目录后再启动。\n` +
        `The data directory ${directory} is in use by process ${pid}. Stop that process first, or start with another directory in DATA_DIR.`,
    )
    this.name = 'DirectoryInUse'
    this.directory = directory
    this.pid = pid
  }
}

interface Holder {
  readonly pid: number
  /** Start of the process in clock ticks since boot, where the system tells: a reused pid has another one. */
  readonly startedAt: string | null
}

/**
 * Takes `directory` for this process (creating it) and returns the function that gives it back.
 * PGlite would let two processes open one directory and ruin it. The lock of a dead process is taken over.
 * Throws `DirectoryInUse` when a live process holds it.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'tenderlight.lock')
  const own = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), lock: randomUUID() })
  for (;;) {
    if (createWhole(path, own)) {
      return () => {
        if (readText(path) === own) rmSync(path)
      }
    }
    const found = readText(path)
    if (found === undefined) continue
    const holder = parseHolder(found)
    if (holder !== undefined && isAlive(holder)) throw new DirectoryInUse(directory, holder.pid)
    removeStale(path, found)
  }
}

/** Creates `path` with `text` at once, so that nobody reads half of it; false when it exists. */
function createWhole(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft)
  }
}

/** Removes the lock only if it still is the stale one: another process may have taken it over meanwhile. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (readText(aside) !== stale) linkSync(aside, path)
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false
  }
  return holder.startedAt === startOf(holder.pid)
}

/** Field 22 of /proc/PID/stat; null where there is no /proc. The name in field 2 may hold spaces and brackets. */
function startOf(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
      return undefined
    const startedAt = 'startedAt' in value && typeof value.startedAt === 'string' ? value.startedAt : null
    return { pid: value.pid, startedAt }
  } catch {
    return undefined
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
