import { judgeDistrictYear } from '@tenderlight/compliance/years/judge-district-year'
import { judgeUnitYear } from '@tenderlight/compliance/years/judge-unit-year'
import { fieldName } from '@tenderlight/compliance/say'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { readJsonFile } from '../json/json-file.ts'
import { judgingArguments } from '../judging.ts'
import type { JudgingOptions } from '../judging.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import { plain } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { facts as factsReader } from '../years/facts.ts'
import type { Facts } from '../years/facts.ts'
import { gather } from '../years/unit-years.ts'
import type { Gathered } from '../years/unit-years.ts'
import { yearText } from '../years/years-text.ts'

export interface YearsOptions extends JudgingOptions {
  readonly year?: string
  readonly facts?: string
  readonly format: 'table' | 'json'
}

const SHOWN = 10

/** `years`: what the rules about a year say of each unit of a ledger, and of the district where the facts speak of it. */
export async function years(file: string, options: YearsOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const { jurisdiction, today, calendar, settings } = await judgingArguments(options, terminal)
  const wanted = options.year === undefined ? undefined : yearArgument(options.year, terminal)
  const facts = await factsArgument(options.facts, terminal)
  const reading = await readLedgerFile(file, terminal)
  const gathered = gather(
    reading.records.map(({ procurement }) => procurement),
    facts,
  )
  const context = { today, calendar, settings, jurisdiction }
  const isWanted = ({ year }: { readonly year: number }): boolean => wanted === undefined || year === wanted
  const units = gathered.years.filter(isWanted).map((one) => ({
    unit: one.unit,
    year: one.year,
    procurements: one.procurements.length,
    findings: judgeUnitYear(one, context),
  }))
  const district = (facts.district ?? []).filter(isWanted).map((one) => ({
    year: one.year,
    findings: judgeDistrictYear({ ...one, procurements: gathered.procurements }, context),
  }))
  const { rejected, unknownColumns } = reading
  if (options.format === 'json') {
    const { coveredThrough, version } = calendar
    const head = { asOf: today, jurisdiction, settings: settings.version, calendar: { version, coveredThrough } }
    const { leftAside } = gathered
    await out.write(`${JSON.stringify({ ...head, units, district, leftAside, rejected, unknownColumns })}\n`)
  } else {
    const { name } = JURISDICTIONS[jurisdiction]
    const place = locale === 'en' ? name.en : name.zh
    await out.write(`${words.years.head(`${place} (${jurisdiction})`, today)}\n\n`)
    if (units.length === 0) await out.write(`${words.years.noYear}\n\n`)
    for (const { findings, procurements, unit, year } of units) {
      await out.write(yearText(words.years.unitHead(unit, year, procurements), findings, context, terminal))
    }
    for (const { findings, year } of district) {
      await out.write(yearText(words.years.districtHead(place, year), findings, context, terminal))
    }
  }
  reportReading(reading, terminal)
  reportGathered(gathered, rejected.length, terminal)
  return rejected.length > 0 ? EXIT.rowsRejected : EXIT.done
}

function yearArgument(text: string, { words }: Terminal): number {
  if (!/^(?:19|20)\d\d$/.test(text)) throw new Unusable(words.years.badYear(text), words.years.writeYear)
  return Number(text)
}

async function factsArgument(file: string | undefined, terminal: Terminal): Promise<Facts> {
  return file === undefined ? {} : readJsonFile(file, factsReader, terminal.words.years.format, terminal)
}

/** Says on stderr what the sums do not hold, and which facts found nothing in the ledger. */
function reportGathered(gathered: Gathered, rejected: number, { locale, note, words }: Terminal): void {
  const { leftAside, unknownProjects, unknownUnits } = gathered
  const some = (ids: readonly string[]): readonly string[] => ids.slice(0, SHOWN).map(plain)
  if (rejected > 0) note(words.years.incomplete)
  if (leftAside.length > 0) {
    const fields = [...new Set(leftAside.flatMap(({ missing }) => missing))].map((field) =>
      words.years.field(field, fieldName(field, locale)),
    )
    note(words.years.leftAside(leftAside.length, fields, some(leftAside.map(({ id }) => id))))
  }
  if (unknownProjects.length > 0) note(words.years.unknownProjects(unknownProjects.length, some(unknownProjects)))
  for (const { unit, year } of unknownUnits.slice(0, SHOWN)) note(words.years.unknownUnit(plain(unit), year))
}
