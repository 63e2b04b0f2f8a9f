import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Set by the global setup: where servers keep their modules as compiled, so that only the first compiles them. */
export const COMPILED_VARIABLE = 'TENDERLIGHT_E2E_COMPILED'

/** An empty directory of its own. */
export const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'tenderlight-e2e-'))

/** A directory of its own with what is in another. */
export function copyOfDirectory(directory: string): string {
  const copy = newDirectory()
  cpSync(directory, copy, { recursive: true })
  return copy
}

/** Removes a directory; absent is fine. */
export const removeDirectory = (directory: string): void => rmSync(directory, { recursive: true, force: true })
