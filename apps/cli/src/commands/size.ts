import { INDUSTRY_WORDS, sizeClassOf } from '@tenderlight/compliance/suppliers/size-class'
import type { EnterpriseData, Sized } from '@tenderlight/compliance/suppliers/size-class'
import { plain } from '@tenderlight/exchange/ledger/cells/plain'
import { writtenAmount } from '@tenderlight/exchange/ledger/cells/money'
import { expectedIn } from '@tenderlight/exchange/ledger/cells/unreadable'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { formatYuan } from '@tenderlight/law/money'
import { sizeStandard } from '@tenderlight/law/parameters/size-standard'
import { asOfArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { table } from '../output/columns.ts'
import { industryArgument } from '../sizes/industry.ts'
import { measuresOf } from '../sizes/measures.ts'
import type { SizeMeasure } from '../sizes/measures.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface SizeOptions {
  readonly industry: string
  readonly employees?: string
  readonly revenue?: string
  readonly assets?: string
  readonly on?: string
  readonly new?: boolean
  readonly format: 'table' | 'json'
}

const YUAN = 2

/** `size`: the class of an enterprise by the 16 industries, with the measure that decided. */
export async function size(options: SizeOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const industry = industryArgument(options.industry, terminal)
  const on = asOfArgument(options.on, terminal)
  const data = dataOf(options, terminal)
  const sized = sizeClassOf(industry, data, on, { isNew: options.new === true })
  const standard = valueOn(sizeStandard, on)
  if (sized === undefined || standard === undefined) throw new Unusable(words.size.notYet(on))
  const measures = measuresOf(standard.value[industry], data, sized)
  const { citation } = standard
  if (options.format === 'json') {
    const name = INDUSTRY_WORDS[industry]
    await out.write(`${JSON.stringify({ on, industry, name, ...sized, measures, citation })}\n`)
    return EXIT.done
  }
  const name = locale === 'en' ? INDUSTRY_WORDS[industry].en : INDUSTRY_WORDS[industry].zh
  const { clause, instrument, verification } = citation
  const lines = [
    ...resultLines(sized, name, terminal),
    '',
    table(
      words.size.columns,
      measures.map((one) => row(one, terminal)),
    ).trimEnd(),
    '',
    words.size.lowest,
    words.citationLine(instrument, clause, words.verification[verification]),
    ...(verification === 'unverified' ? [words.size.unverified] : []),
  ]
  await out.write(lines.map((line) => `${line}\n`).join(''))
  return EXIT.done
}

function dataOf({ assets, employees, revenue }: SizeOptions, terminal: Terminal): EnterpriseData {
  return {
    ...(employees === undefined ? {} : { employees: personsArgument(employees, terminal) }),
    ...(revenue === undefined ? {} : { revenue: moneyArgument(revenue, '--revenue', terminal) }),
    ...(assets === undefined ? {} : { assets: moneyArgument(assets, '--assets', terminal) }),
  }
}

function personsArgument(text: string, { words }: Terminal): number {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,9})人?$/.exec(plain(text))?.[1]
  if (digits === undefined) throw new Unusable(words.size.badPersons(text), words.size.writePersons)
  return Number(digits.replaceAll(',', ''))
}

/** An amount as ledgers write it, in yuan where no unit stands beside it; throws {@link Unusable}. */
function moneyArgument(text: string, option: string, { locale, words }: Terminal): number {
  const amount = writtenAmount(plain(text), YUAN)
  if (typeof amount === 'number') return amount
  throw new Unusable(words.size.badMoney(option, text), words.size.writeMoney(expectedIn(locale, amount.expected.zh)))
}

function resultLines(sized: Sized, industry: string, { words }: Terminal): string[] {
  const { size: said } = words
  if ('size' in sized) return [said.is(industry, said.classes[sized.size])]
  return [
    said.open(industry, said.classes[sized.atMost]),
    said.missing(sized.missing.map((measure) => said.measures[measure])),
    ...(sized.mayBeEmpty ? [said.mayBeEmpty] : []),
  ]
}

function row({ actual, decides, limits, measure, reaches }: SizeMeasure, { words }: Terminal): string[] {
  const { size: said } = words
  const amount = (value: number): string =>
    measure === 'employees' ? said.persons(value) : said.yuan(formatYuan(value))
  return [
    said.measures[measure],
    actual === null ? said.notGiven : amount(actual),
    reaches === null ? '' : said.classes[reaches],
    decides ? said.decides : '',
    ...(['large', 'medium', 'small'] as const).map((step) => amount(limits[step])),
  ]
}
