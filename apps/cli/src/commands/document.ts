import { checkDocument, checksIn } from '@tenderlight/compliance/documents/check-document'
import type { DocumentMark } from '@tenderlight/compliance/documents/check-document'
import { marksOfFigure } from '@tenderlight/compliance/marks'
import type { Mark } from '@tenderlight/compliance/marks'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import { markWords } from '@tenderlight/compliance/rule-page/page-markdown'
import { ruleTitle } from '@tenderlight/compliance/say'
import { statementById } from '@tenderlight/compliance/statements/statements'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { asOfArgument, jurisdictionArgument } from '../arguments.ts'
import { textOfDocument } from '../documents/document-file.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { plain } from '../output/columns.ts'
import { settingsArgument } from '../settings-file.ts'
import type { Terminal } from '../terminal.ts'

export interface DocumentOptions {
  readonly jurisdiction: string
  readonly on?: string
  readonly settings?: string
  readonly regime?: Regime
  readonly format: 'table' | 'json'
}

/** A place with what has to be shown beside its rule. */
interface Marked extends DocumentMark {
  readonly marks: readonly Mark[]
}

/** `document`: the places of a tender document whose words somebody should look at. Hints, never findings. */
export async function document(file: string, options: DocumentOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const jurisdiction = jurisdictionArgument(options.jurisdiction, terminal)
  const on = asOfArgument(options.on, terminal)
  const settings = await settingsArgument(options.settings, jurisdiction, terminal)
  const { encoding, isPage, text } = await textOfDocument(file, terminal)
  const context = { on, jurisdiction, ...(options.regime === undefined ? {} : { regime: options.regime }) }
  const isOn = (rule: string): boolean => settings.isOn(rule, on)
  const checks = checksIn(context)
    .map(({ check }) => check.figure.rule)
    .filter(isOn)
  const marksFor = ({ citation, rule }: DocumentMark): readonly Mark[] => {
    const statement = statementById(rule)
    return statement === undefined ? [] : marksOfFigure(statement, citation.verification, on, settings)
  }
  const places = checkDocument(text, context)
    .filter(({ rule }) => isOn(rule))
    .map((mark): Marked => ({ ...mark, marks: marksFor(mark) }))
  if (options.format === 'json') {
    const head = { on, jurisdiction, regime: options.regime ?? null, encoding, page: isPage, onlyWords: true }
    await out.write(`${JSON.stringify({ ...head, checks, places })}\n`)
    return EXIT.done
  }
  const { name } = JURISDICTIONS[jurisdiction]
  const { document: said } = words
  const place = `${locale === 'en' ? name.en : name.zh} (${jurisdiction})`
  await out.write(`${said.head(place, on, places.length)}\n\n`)
  for (const one of places) await out.write(placeText(one, terminal))
  await out.write(`${said.checked(checks.map((rule) => ruleTitle(rule, locale)))}\n${said.onlyWords}\n`)
  if (isPage) await out.write(`${said.pageLines}\n`)
  if (encoding === null) await out.write(`${said.paragraphLines}\n`)
  return EXIT.done
}

function placeText({ citation, excerpt, line, marks, rule, words: said }: Marked, terminal: Terminal): string {
  const { locale, words } = terminal
  const { clause, instrument, verification } = citation
  const beside = marks.map((mark) => ` [${markWords(mark, locale)}]`).join('')
  return [
    `${words.document.line(line)}  ${words.document.toCheck}  ${words.document.excerpt(plain(excerpt))}\n`,
    `    ${locale === 'en' ? said.en : said.zh}\n`,
    `    ${words.citationLine(instrument, clause, words.verification[verification])}${beside}  ${rule}\n`,
  ].join('')
}
