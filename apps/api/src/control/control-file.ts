import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a command on this machine reaches the process that has a data directory open. */
export interface ControlAddress {
  readonly port: number
  /** Known to whoever may read the data directory, and to nobody else. */
  readonly token: string
}

const fileOf = (dataDir: string): string => join(dataDir, 'control.json')

/** Leaves the address in the data directory, readable for the owner alone. Returns the function that takes it away. */
export function leaveAddress(dataDir: string, address: ControlAddress): () => void {
  const text = JSON.stringify(address)
  const draft = `${fileOf(dataDir)}.${randomUUID()}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, fileOf(dataDir))
  return () => {
    if (addressIn(dataDir)?.token === address.token) rmSync(fileOf(dataDir), { force: true })
  }
}

/** The address that a running process left; undefined where there is none. */
export function addressIn(dataDir: string): ControlAddress | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
    if (typeof found !== 'object' || found === null || !('port' in found) || !('token' in found)) return undefined
    const { port, token } = found
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : undefined
  } catch {
    return undefined
  }
}
