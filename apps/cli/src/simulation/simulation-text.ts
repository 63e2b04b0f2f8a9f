import { ruleTitle } from '@tenderlight/compliance/say'
import { LEVEL_WORDS } from '@tenderlight/compliance/say/words'
import { idAt } from '@tenderlight/compliance/simulate/columns'
import type { Columns } from '@tenderlight/compliance/simulate/columns'
import type { Compared, Counts, TurnedRows } from '@tenderlight/compliance/simulate/compare'
import type { DayCount, Distribution } from '@tenderlight/compliance/simulate/distribution'
import { LONGEST } from '@tenderlight/compliance/simulate/distribution'
import { SHADES } from '@tenderlight/compliance/simulate/outcome'
import type { Shade } from '@tenderlight/compliance/simulate/outcome'
import type { ChangedRule, SimulationResult } from '@tenderlight/compliance/simulate/simulate'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { plain, table } from '../output/columns.ts'
import { lightText } from '../output/light-text.ts'
import type { Terminal } from '../terminal.ts'

export type Counting = Distribution['counting']

const SHOWN = 20
const BAR = 40

/** The lights in the order in which they are counted for reading. */
const SHOWN_SHADES: readonly Shade[] = ['green', 'yellow', 'red', 'grey', 'none']

function shadeText(shade: Shade, { locale, words }: Terminal): string {
  return shade === 'none' ? words.simulation.none : lightText(shade, locale)
}

/** Only the lights that occur, as shapes: `● 12  ■ 3`. The table above the units names them. */
function countsText(counts: Counts, terminal: Terminal): string {
  return SHOWN_SHADES.filter((shade) => shade !== 'none' && counts[shade] > 0)
    .map((shade) => `${shadeText(shade, terminal).slice(0, 1)} ${counts[shade]}`)
    .join('  ')
}

function turnedText(turned: readonly TurnedRows[], columns: Columns, terminal: Terminal): string {
  const { simulation } = terminal.words
  if (turned.length === 0) return `${simulation.nobodyTurns}\n`
  return turned
    .map(({ count, from, rows, to }) => {
      const ids = rows.slice(0, SHOWN).map((row) => plain(idAt(columns, row)))
      const more = count > SHOWN ? [simulation.andMore(count - SHOWN)] : []
      const head = simulation.turned(shadeText(from, terminal), shadeText(to, terminal), count)
      return `${head}\n${[...ids, ...more].map((id) => `    ${id}\n`).join('')}`
    })
    .join('')
}

function totalsTable({ after, before }: Compared, terminal: Terminal): string {
  const rows = SHOWN_SHADES.map((shade) => [shadeText(shade, terminal), `${before[shade]}`, `${after[shade]}`])
  return table(terminal.words.simulation.columns, rows)
}

function unitsTable(units: readonly Compared[], names: SimulationResult['units'], terminal: Terminal): string {
  const { simulation } = terminal.words
  const rows = units.flatMap((unit, index) => {
    const judged = SHADES.some((shade) => shade !== 'none' && unit.before[shade] + unit.after[shade] > 0)
    const turned = unit.turned.reduce((sum, { count }) => sum + count, 0)
    const name = names[index] ?? simulation.noUnit
    return judged ? [[name, countsText(unit.before, terminal), countsText(unit.after, terminal), `${turned}`]] : []
  })
  return rows.length === 0 ? '' : `\n${table(simulation.unitColumns, rows, 80)}`
}

function daysTable({ counting, total }: Distribution, terminal: Terminal): string {
  const { simulation } = terminal.words
  if (total.length === 0) return ''
  const most = Math.max(...total.map(({ count }) => count))
  const name = (days: number): string =>
    days < 0 ? simulation.beforeTrigger : days >= LONGEST ? simulation.orMore(days) : `${days}`
  const line = ({ count, days }: DayCount) => [name(days), `${count}`, '▇'.repeat(Math.ceil((count / most) * BAR))]
  return `\n${simulation.daysTitle(counting)}\n${table(simulation.dayColumns, total.map(line))}`
}

function ruleText(changed: ChangedRule, result: SimulationResult, columns: Columns, terminal: Terminal): string {
  const { locale, words } = terminal
  const unit = ruleById(changed.rule)?.parameter.unit ?? 'none'
  const last = (values: ChangedRule['figures']['before']): string => words.figure(values.at(-1)?.value, unit)
  const title = ruleTitle(changed.rule, locale, changed.part)
  const head = `${title}(${changed.rule})· ${LEVEL_WORDS[changed.level][locale]}`
  return [
    `\n${locale === 'en' ? head.replace('(', ' (').replace(')·', '), ') : head}\n`,
    `${words.simulation.changed(last(changed.figures.before), last(changed.figures.after))}\n\n`,
    totalsTable(changed.total, terminal),
    `\n${turnedText(changed.turned, columns, terminal)}`,
    unitsTable(changed.units, result.units, terminal),
    changed.days === undefined ? '' : daysTable(changed.days, terminal),
  ].join('')
}

/** The result for reading: each changed rule with its lights before and after, who turns, units and days. */
export function simulationText(result: SimulationResult, columns: Columns, terminal: Terminal): string {
  const { locale, words } = terminal
  const rules = result.rules.map((changed) => ruleText(changed, result, columns, terminal))
  if (result.rules.length < 2) return rules.join('')
  const levels = result.levels.map(({ level, total }) => {
    return `\n${words.simulation.level(LEVEL_WORDS[level][locale])}\n${totalsTable(total, terminal)}`
  })
  return [...rules, ...levels].join('')
}
