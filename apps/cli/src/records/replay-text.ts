import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { table } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'
import type { Place, ReplayTally } from './replay-tally.ts'

const MOST_ROWS = 50
const WIDEST = 100

/** The outcome for reading: the counts, and a line for each record that is not as it should be. */
export function replayText(tally: ReplayTally, { words }: Terminal): string {
  const { records: said } = words
  const { different, tampered, unreadable, changedFigures } = tally
  const where = ({ line, alert }: Place): string => (line === undefined ? (alert ?? '') : said.line(line))
  const shown = (value: unknown): string => (value === undefined ? '—' : canonicalJson(value))
  const rows = [
    ...unreadable.map((one) => [where(one), '', '', said.badField(one.broken)]),
    ...tampered.map((one) => [where(one), one.id, one.rule, said.badDigest]),
    ...different.map((one) => [
      where(one),
      one.id,
      one.rule,
      one.problem === undefined
        ? one.differences
            .map(({ field, recorded, replayed }) => said.difference(field, shown(recorded), shown(replayed)))
            .join('; ')
        : said.problem(one.problem),
    ]),
    ...changedFigures.map((one) => [
      where(one),
      one.id,
      one.rule,
      one.figures.map(({ rule, from }) => said.changed(rule, from)).join('; '),
    ]),
  ]
  const counts = [
    said.counts(tally.records, tally.same),
    ...(different.length > 0 ? [said.different(different.length)] : []),
    ...(tampered.length > 0 ? [said.tampered(tampered.length)] : []),
    ...(unreadable.length > 0 ? [said.unreadable(unreadable.length)] : []),
    ...(changedFigures.length > 0 ? [said.changedFigures(changedFigures.length)] : []),
  ]
  const head = counts.map((line) => `${line}\n`).join('')
  if (rows.length === 0) return head
  const more = rows.length > MOST_ROWS ? `${said.more(rows.length - MOST_ROWS)}\n` : ''
  return `${head}\n${table(said.columns, rows.slice(0, MOST_ROWS), WIDEST)}${more}`
}
