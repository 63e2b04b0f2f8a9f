import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk of its own, seen by the processes that are run by `runBy`; it is gone with its holder. */
export interface SmallDisk {
  /** Where it lies for those processes. */
  readonly inside: string
  /** What a program that is to see it has to be run by. */
  readonly runBy: readonly [program: string, ...args: string[]]
  /** Fills it but for so many bytes. */
  fill(left: number): void
  /** Takes away what filled it. */
  clear(): void
  /** Lets `work` have what lies on it in an ordinary directory, and puts back what it made of that. */
  copied<T>(work: (directory: string) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Why there is no small disk here, in words. */
interface NoDisk {
  readonly because: string
}

/**
 * Makes a disk of `megabytes` in memory, mounted in a name space that nobody else sees; or says why that is not possible:
 * one has to be root on Linux, and allowed to mount.
 */
export async function openSmallDisk(megabytes: number): Promise<SmallDisk | NoDisk> {
  if (process.platform !== 'linux')
    return { because: `a disk is mounted on Linux only, and this is ${process.platform}` }
  if (process.getuid?.() !== 0) return { because: 'only root may mount a disk, and this is run by somebody else' }
  const inside = mkdtempSync(join(tmpdir(), 'tenderlight-disk-'))
  const mount = 'mount -t tmpfs -o size="$1"m tmpfs "$2" && echo mounted && read -r _'
  const holder = spawn('unshare', ['-m', 'sh', '-c', mount, 'sh', String(megabytes), inside], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(holder, 'close')
  const mounted = await Promise.race([once(holder.stdout, 'data').then(() => true), ended.then(() => false)])
  const close = async () => {
    holder.stdin.end()
    await ended
    rmSync(inside, { recursive: true })
  }
  if (!mounted || holder.pid === undefined) {
    await close()
    return { because: 'root may not mount here (unshare and mount were refused, as in many containers)' }
  }
  const outside = join(`/proc/${holder.pid}/root`, inside)
  const filler = join(outside, 'filler')
  return {
    inside,
    runBy: ['nsenter', '-t', String(holder.pid), '-m', process.execPath],
    fill: (left) => {
      rmSync(filler, { force: true })
      const { bavail, bsize } = statfsSync(outside)
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left), 1))
      } catch (error) {
        // Somebody else has written in between: all the fuller.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    },
    clear: () => rmSync(filler, { force: true }),
    copied: async (work) => {
      const directory = mkdtempSync(join(tmpdir(), 'tenderlight-copy-'))
      try {
        copy(outside, directory)
        return await work(directory)
      } finally {
        copy(directory, outside)
        rmSync(directory, { recursive: true })
      }
    },
    close,
  }
}

/** Makes `to` hold what `from` holds, and nothing else. */
function copy(from: string, to: string): void {
  execFileSync('sh', ['-c', 'rm -rf "$2"/* && cp -a "$1"/. "$2"', 'sh', from, to])
}
