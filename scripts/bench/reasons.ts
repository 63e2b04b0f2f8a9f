import { count, goalsOf } from './goals.ts'
import { spreadOf } from './measure.ts'
import type { Figures } from './suites.ts'

const NANOSECONDS = 1e9

/** For goals that were not met: what was measured of the reason. */
export function reasonsOf(figures: Figures): string {
  const missed = goalsOf(figures).filter(({ met }) => met !== 'met')
  if (missed.length === 0) return 'All goals are met.'
  const { engines, evaluate } = figures
  const lines = missed.map(({ met, what }) => `- ${what}: ${met}.${reason(what)}`)
  function reason(what: string): string {
    if (what.startsWith('eight rules')) {
      const each = NANOSECONDS / engines.ours.median
      return ` Ours takes ${count(each)} ns a procurement for findings whose dates, figures and citations the others do not make.`
    }
    if (what.startsWith('evaluate')) {
      const largest = evaluate.growth.at(-1)
      if (largest === undefined) return ''
      const each = NANOSECONDS / largest.perSecond / largest.findingsEach
      return ` ${evaluate.rules} rules are asked and ${largest.findingsEach.toFixed(1)} findings made a procurement: ${count(each)} ns a finding. What takes the time is told under [Evaluate](#evaluate).`
    }
    if (what.startsWith('simulate')) {
      const others = figures.simulate.changes
        .slice(1, 3)
        .map(({ rounds, rule }) => `${rule} ${count(spreadOf(rounds).median)} ms`)
      return ` Deadlines that no challenge stops: ${others.join(', ')}.`
    }
    const ledger = figures.ledger.find(({ rows }) => what.startsWith(`audit of ${count(rows)} rows`))
    if (ledger !== undefined) {
      const { audit, records, resultMegabytes } = ledger
      const own = spreadOf(records).median
      return (
        ` Of ${spreadOf(audit).median.toFixed(2)} s our own reading with every cell checked takes ${own.toFixed(2)} s; the rest judges and writes` +
        ` ${count(resultMegabytes)} MB of findings.`
      )
    }
    return ''
  }
  return lines.join('\n')
}
