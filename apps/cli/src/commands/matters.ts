import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { statementById } from '@tenderlight/compliance/statements/statements'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { explanationText } from '../explanation/explanation-text.ts'
import { readJsonFile } from '../json/json-file.ts'
import { judgingArguments } from '../judging.ts'
import type { JudgingOptions } from '../judging.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import { complainantsOf, explainJudged, judgeMatters, lettersOf, recordsOfJudged } from '../matters/judge.ts'
import type { JudgedMatter, MatterContext } from '../matters/judge.ts'
import { matterFile } from '../matters/matter-file.ts'
import type { MatterFile } from '../matters/matter-file.ts'
import { dueTable, matterText, sumsText } from '../matters/matters-text.ts'
import { writeRecords } from '../records/write-records.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { KIND_WORDS } from '../words/matter-codes.ts'

export interface MattersOptions extends JudgingOptions {
  readonly ledger?: string
  readonly explain?: string
  readonly records?: string
  readonly format: 'table' | 'json'
}

/** `matters`: enquiries, challenges, complaints, requests and letters judged, with their last days. */
export async function matters(file: string, options: MattersOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const { jurisdiction, today, calendar, settings } = await judgingArguments(options, terminal)
  const read = await readJsonFile(file, matterFile, words.matters.format, terminal)
  const { complete, projects } = await projectsOf(read, options.ledger, terminal)
  const context = { today, calendar, settings, jurisdiction }
  const code = complete ? EXIT.done : EXIT.rowsRejected
  const judged = judgeMatters(read.matters, projects, context)
  if (options.records !== undefined) {
    const records = judged.flatMap((one) => recordsOfJudged(one, context))
    await writeRecords(records, options.records, terminal)
  }
  if (options.explain !== undefined) {
    await explainOne(options.explain, judged, context, options.format, terminal)
    return code
  }
  const all = judged.map(({ matter }) => matter)
  const complainants = complainantsOf(all, context)
  const letters = lettersOf(all, context)
  if (options.format === 'json') {
    const { coveredThrough, version } = calendar
    const head = { asOf: today, jurisdiction, settings: settings.version, calendar: { version, coveredThrough } }
    const told = judged.map(({ findings, matter: { id, kind }, procurement }) => ({
      id,
      kind,
      procurement: procurement?.id ?? null,
      findings,
    }))
    await out.write(`${JSON.stringify({ ...head, matters: told, complainants, letters })}\n`)
    return code
  }
  const { name } = JURISDICTIONS[jurisdiction]
  const place = `${locale === 'en' ? name.en : name.zh} (${jurisdiction})`
  await out.write(`${words.matters.head(place, today, judged.length)}\n\n${dueTable(judged, terminal)}`)
  for (const one of judged) await out.write(`\n${matterText(one, context, terminal)}`)
  await out.write(sumsText(complainants, letters, context, terminal))
  return code
}

/**
 * The projects that matters are about, from the file and from the ledger; `complete`: every row of the ledger was read. Throws {@link Unusable}
 * for one that neither has.
 */
async function projectsOf(
  { matters: filed, procurements = [] }: MatterFile,
  ledger: string | undefined,
  terminal: Terminal,
): Promise<{ readonly projects: ReadonlyMap<string, Procurement>; readonly complete: boolean }> {
  const { words } = terminal
  const projects = new Map<string, Procurement>()
  let complete = true
  if (ledger !== undefined) {
    const reading = await readLedgerFile(ledger, terminal)
    for (const { procurement } of reading.records) projects.set(procurement.id, procurement)
    reportReading(reading, terminal)
    complete = reading.rejected.length === 0
  }
  for (const one of procurements) {
    if (projects.has(one.id)) throw new Unusable(words.matters.twice(one.id), words.matters.format)
    projects.set(one.id, { ...one, heldBy: 'register' })
  }
  for (const { id, procurement } of filed) {
    if (procurement !== undefined && !projects.has(procurement)) {
      throw new Unusable(words.matters.noProject(id, procurement), words.matters.giveProject, words.matters.format)
    }
  }
  return { projects, complete }
}

async function explainOne(
  id: string,
  judged: readonly JudgedMatter[],
  context: MatterContext,
  format: MattersOptions['format'],
  terminal: Terminal,
): Promise<void> {
  const { locale, out, words } = terminal
  const one = judged.find(({ matter }) => matter.id === id)
  if (one === undefined)
    throw new Unusable(words.matters.noMatter(id), words.oneOf(judged.map(({ matter }) => matter.id)))
  const explained = one.findings.map((finding) => ({ finding, days: explainJudged(one, finding, context) }))
  if (format === 'json') {
    await out.write(`${JSON.stringify({ asOf: context.today, id, kind: one.matter.kind, explained })}\n`)
    return
  }
  const { kind } = one.matter
  const title = locale === 'en' ? KIND_WORDS[kind].en : KIND_WORDS[kind].zh
  const record = { procurement: { id, title, heldBy: 'register' } } as const
  for (const { days, finding } of explained) {
    const rule = statementById(finding.rule)
    if (rule === undefined) continue
    await out.write(`${explanationText({ record, rule, finding, days, today: context.today }, terminal)}\n`)
  }
  if (explained.length === 0) await out.write(`${words.matters.noRule}\n`)
}
