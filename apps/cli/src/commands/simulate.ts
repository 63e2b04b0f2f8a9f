import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { simulate as simulateColumns } from '@tenderlight/compliance/simulate/simulate'
import { toColumns } from '@tenderlight/compliance/simulate/to-columns'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { judgingArguments } from '../judging.ts'
import type { JudgingOptions } from '../judging.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import { changeArgument } from '../simulation/changes.ts'
import { simulationJson } from '../simulation/simulation-json.ts'
import { simulationText } from '../simulation/simulation-text.ts'
import type { Terminal } from '../terminal.ts'

export interface SimulateOptions extends JudgingOptions {
  readonly set: readonly string[]
  readonly format: 'table' | 'json'
}

/** `simulate`: how the lights of a ledger would change if rules had other figures. Nothing is written. */
export async function simulate(file: string, options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const { jurisdiction, today, calendar, settings } = await judgingArguments(options, terminal)
  const changes = options.set.map((text) => changeArgument(text, jurisdiction, terminal))
  const reading = await readLedgerFile(file, terminal)
  const columns = toColumns(reading.records.map(({ procurement }) => procurement))
  const context = { today, calendar, settings, rulebook: RULEBOOK, jurisdiction }
  const result = simulateColumns(columns, context, changes)
  if (options.format === 'json') {
    const { coveredThrough, version } = calendar
    const { rejected, unknownColumns } = reading
    const head = { asOf: today, jurisdiction, calendar: { version, coveredThrough }, set: changes }
    await out.write(`${JSON.stringify({ ...head, ...simulationJson(result, columns), rejected, unknownColumns })}\n`)
  } else {
    const { name } = JURISDICTIONS[jurisdiction]
    const place = `${locale === 'en' ? name.en : name.zh} (${jurisdiction})`
    await out.write(`${words.simulation.head(place, today, result.procurements)}\n`)
    await out.write(simulationText(result, columns, terminal))
  }
  reportReading(reading, terminal)
  return reading.rejected.length > 0 ? EXIT.rowsRejected : EXIT.done
}
