import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '@tenderlight/exchange/evidence/byte-source'

/** Looks at a file's bytes where they are needed. The file is open for as long as `look` runs. */
export function lookAtFile<T>(path: string, look: (source: ByteSource) => T): T {
  const file = openSync(path, 'r')
  try {
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)))
      let filled = 0
      while (filled < bytes.length) {
        const count = readSync(file, bytes, filled, bytes.length - filled, at + filled)
        if (count === 0) break
        filled += count
      }
      return bytes.subarray(0, filled)
    }
    const { size } = fstatSync(file)
    return look({ size, read })
  } finally {
    closeSync(file)
  }
}
