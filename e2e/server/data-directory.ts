import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Set by the global setup: a data directory with the demo district as it stands on `FIRST_DAY`. */
export const TEMPLATE_VARIABLE = 'TENDERLIGHT_E2E_TEMPLATE'

/** Set by the global setup: where servers keep their modules as compiled, so that only the first compiles them. */
export const COMPILED_VARIABLE = 'TENDERLIGHT_E2E_COMPILED'

/** An empty directory of its own. */
export const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'tenderlight-e2e-'))

/** A copy of the demo district's data directory that a journey may change. */
export function copyOfTemplate(): string {
  const template = process.env[TEMPLATE_VARIABLE]
  if (template === undefined) throw new Error('the global setup did not run')
  const directory = newDirectory()
  cpSync(template, directory, { recursive: true })
  return directory
}

/** Removes a directory; absent is fine. */
export const removeDirectory = (directory: string): void => rmSync(directory, { recursive: true, force: true })
