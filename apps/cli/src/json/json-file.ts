import { decodeText } from '@tenderlight/exchange/ledger/sources/decode-text'
import { bytesOf } from '../ledger-file.ts'
import { plain } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import type { JsonProblem, Reader, Tell } from './reader.ts'

const SHOWN = 20
const LONGEST_FOUND = 40

/**
 * What a JSON file holds, read by `reader`. Throws {@link Unusable} when the file is absent, is no JSON, or has a problem:
 * one line each with place, what stands there and what was expected. `format`: where the format is written down.
 */
export async function readJsonFile<T>(file: string, reader: Reader<T>, format: string, terminal: Terminal): Promise<T> {
  const { words } = terminal
  const { text } = decodeText(await bytesOf(file, terminal, format))
  const problems: JsonProblem[] = []
  const tell: Tell = (where, found, expected) => void problems.push({ where, found, expected })
  const read = reader(parsed(text, file, format, terminal), '', tell)
  if (read !== undefined && problems.length === 0) return read
  const more = problems.length > SHOWN ? [words.json.more(problems.length - SHOWN)] : []
  const lines = problems.slice(0, SHOWN).map((problem) => problemLine(problem, terminal))
  throw new Unusable(words.json.unusable(file, problems.length), ...lines, ...more, format)
}

function parsed(text: string, file: string, format: string, { words }: Terminal): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '')
    const where = place === null ? [] : [words.json.place(Number(place[1]), Number(place[2]))]
    throw new Unusable(words.json.notJson(file), ...where, format)
  }
}

function problemLine({ where, found, expected }: JsonProblem, { locale, words }: Terminal): string {
  const wanted = locale === 'en' ? expected.en : expected.zh
  const at = where === '' ? words.json.whole : where
  if (found === undefined) return words.json.lacking(at, wanted)
  const written = JSON.stringify(found)
  const shown = written.length > LONGEST_FOUND ? `${written.slice(0, LONGEST_FOUND)}…` : written
  return words.json.problem(at, plain(shown), wanted)
}
