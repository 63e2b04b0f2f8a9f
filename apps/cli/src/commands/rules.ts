import { presentLine, figureLines } from '@tenderlight/compliance/rule-page/figure-lines'
import { markWords } from '@tenderlight/compliance/rule-page/page-markdown'
import { marksOfFigure } from '@tenderlight/compliance/marks'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import { fieldName } from '@tenderlight/compliance/say'
import { LEVEL_WORDS } from '@tenderlight/compliance/say/words'
import { STATEMENTS } from '@tenderlight/compliance/statements/statements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { asOfArgument, jurisdictionArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { table } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'

export interface RulesOptions {
  readonly jurisdiction?: string
  readonly on?: string
  readonly asOf?: string
  readonly format: 'table' | 'json'
}

/** One rule as listed, with its figure in force on `on`; else the next to come, else the last one (`to` says it is over). */
function listed({ parameter, ...statement }: Statement, on: CivilDate) {
  const line = presentLine(figureLines(parameter, on))
  return {
    id: statement.id,
    jurisdiction: statement.jurisdiction,
    regime: statement.regime,
    level: statement.level,
    figure: parameter.values.find(({ from }) => from === line?.from)?.value ?? null,
    unit: parameter.unit,
    from: line?.from ?? null,
    to: line?.to ?? null,
    instrument: line?.citation.instrument ?? null,
    clause: line?.citation.clause ?? null,
    verification: line?.citation.verification ?? 'unverified',
    evaluated: statement.evaluated,
    needs: statement.needs,
  }
}

/** `rules`: every rule of the catalogue, or those of a district and the levels above it, each with its figure on one day. */
export async function rules(options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const on = asOfArgument(options.on ?? options.asOf, terminal)
  const { chain } =
    options.jurisdiction === undefined
      ? { chain: undefined }
      : JURISDICTIONS[jurisdictionArgument(options.jurisdiction, terminal)]
  const wanted = STATEMENTS.filter(({ jurisdiction }) => chain?.includes(jurisdiction) ?? true)
  if (options.format === 'json') {
    const lines = wanted.map((statement) => JSON.stringify(listed(statement, on)))
    await out.write(`[\n${lines.join(',\n')}\n]\n`)
    return EXIT.done
  }
  const rows = wanted.map((statement) => {
    const { clause, evaluated, figure, from, id, instrument, level, needs, unit, verification } = listed(statement, on)
    const checked = words.verification[verification]
    const marks = marksOfFigure(statement, verification, on).map((mark) => markWords(mark, locale))
    return [
      id,
      LEVEL_WORDS[level][locale],
      locale === 'en' ? statement.title.en : statement.title.zh,
      words.figure(figure, unit) || '—',
      from ?? '',
      [checked, ...marks.filter((mark) => mark !== checked)].join(' · '),
      evaluated ? words.pages.evaluated : words.pages.needs(needs.map((field) => fieldName(field, locale))),
      clause ?? '',
      instrument ?? '',
    ]
  })
  await out.write(table(words.pages.header, rows, 60))
  await out.write(`\n${words.pages.count(wanted.length, wanted.filter(({ evaluated }) => evaluated).length)}\n`)
  return EXIT.done
}
