import { indicators as indicatorsOf } from '@tenderlight/compliance/indicators/indicators'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { indicatorsText } from '../indicators/indicators-text.ts'
import { judgingArguments } from '../judging.ts'
import type { JudgingOptions } from '../judging.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import type { Terminal } from '../terminal.ts'

export interface IndicatorsOptions extends JudgingOptions {
  readonly units?: boolean
  readonly format: 'table' | 'json'
}

/** `indicators`: what the projects of a ledger say together, for the district and for each unit. */
export async function indicators(file: string, options: IndicatorsOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const { jurisdiction, today, calendar, settings } = await judgingArguments(options, terminal)
  const reading = await readLedgerFile(file, terminal)
  const procurements = reading.records.map(({ procurement }) => procurement)
  const all = indicatorsOf(procurements, { today, calendar, settings, rulebook: RULEBOOK, jurisdiction })
  if (options.format === 'json') {
    const { coveredThrough, version } = calendar
    const { rejected, unknownColumns } = reading
    const head = { asOf: today, jurisdiction, calendar: { version, coveredThrough }, procurements: procurements.length }
    await out.write(`${JSON.stringify({ ...head, indicators: all, rejected, unknownColumns })}\n`)
  } else {
    const { name } = JURISDICTIONS[jurisdiction]
    const place = `${locale === 'en' ? name.en : name.zh} (${jurisdiction})`
    await out.write(`${words.indicators.head(place, today, procurements.length)}\n\n`)
    await out.write(indicatorsText(all, options.units === true, terminal))
  }
  reportReading(reading, terminal)
  return reading.rejected.length > 0 ? EXIT.rowsRejected : EXIT.done
}
