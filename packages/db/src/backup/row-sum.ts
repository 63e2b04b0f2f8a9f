import { createHash } from 'node:crypto'
import type { TableSum } from './backup-file.ts'

const MODULUS = 2n ** 256n

/** Counts rows and adds up their digests. */
export class RowSum {
  #rows = 0
  #sum = 0n

  add(line: string): void {
    this.#rows += 1
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS
  }

  end(): TableSum {
    return { rows: this.#rows, digest: this.#sum.toString(16).padStart(64, '0') }
  }
}
