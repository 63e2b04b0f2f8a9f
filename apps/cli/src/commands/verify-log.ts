import { LogCheck } from '@tenderlight/db/audit-log/log-check'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { fileLines } from '../log/file-lines.ts'
import { keysOf } from '../log/keys-of.ts'
import { logText } from '../log/log-text.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface VerifyLogOptions {
  readonly key?: string
  readonly format: 'table' | 'json'
}

/** `verify-log`: checks an exported log with nothing but the file and a public key, and says where it breaks. */
export async function verifyLog(file: string, options: VerifyLogOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, words } = terminal
  const { key, format } = options
  const check = new LogCheck(key === undefined ? undefined : await keysOf(key, terminal))
  for await (const line of fileLines(file, terminal)) check.add(line)
  const verdict = check.end()
  // Not one line of a log: another file was meant.
  if (verdict.district === null && verdict.entries === 0 && verdict.heads === 0) {
    throw new Unusable(words.log.noLog(file), words.log.noLogHint)
  }
  await out.write(
    format === 'json'
      ? `${JSON.stringify({ ...verdict, keyFrom: key === undefined ? 'file' : 'given' })}\n`
      : logText(verdict, key !== undefined, terminal),
  )
  return verdict.problems.length === 0 ? EXIT.done : EXIT.findings
}
