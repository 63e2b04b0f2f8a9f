import type { KeyObject } from 'node:crypto'
import { NoKey, publicKeysIn } from '@tenderlight/db/audit-log/keys'
import { bytesOf } from '../ledger-file.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

/** The public keys of a PEM file that the user named. Throws {@link Unusable}. */
export async function keysOf(file: string, terminal: Terminal): Promise<KeyObject[]> {
  const { log } = terminal.words
  const bytes = await bytesOf(file, terminal, log.noKeyHint)
  try {
    return publicKeysIn(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof NoKey) throw new Unusable(log.noKey(file), log.noKeyHint)
    throw error
  }
}
