import type { LogVerdict } from '@tenderlight/db/audit-log/log-check'
import { table } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'

const MOST_ROWS = 20
/** Two hashes and the words around them are shown whole. */
const WIDEST = 220

/** The verdict for reading: whether the log is whole, what signatures cover, whose key it was, and each problem. */
export function logText(verdict: LogVerdict, keyGiven: boolean, { words }: Terminal): string {
  const { log: said } = words
  const { entries, heads, signedThrough, keys, problems, district } = verdict
  const first = problems.find(({ entry }) => entry !== null)?.entry ?? null
  const lines = [
    problems.length === 0 ? said.whole(entries, district ?? '') : said.broken(entries, problems.length, first),
    said.signed(heads, signedThrough),
    ...(signedThrough === null ? [] : [said.keys(keys, keyGiven)]),
  ]
  const head = lines.map((line) => `${line}\n`).join('')
  if (problems.length === 0) return head
  const rows = problems
    .slice(0, MOST_ROWS)
    .map((one) => [said.line(one.line), said.entry(one.entry), said.problem(one)])
  const more = problems.length > MOST_ROWS ? `${said.more(problems.length - MOST_ROWS)}\n` : ''
  return `${head}\n${table(said.columns, rows, WIDEST)}${more}`
}
