import { MAX_STRINGS, unpacksTooLarge } from '../limits.ts'
import { XmlScanner } from './xml-scanner.ts'

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** Text as a spreadsheet means it: `_x000A_` stands for a character that XML does not take as it is. */
export function cellText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** Reads the text of `si` or `is` whose start tag was just reached: its runs joined, phonetic guides left out. */
export function richText(scanner: XmlScanner, element: 'si' | 'is'): string {
  let text = ''
  let phonetic = false
  if (scanner.isEmpty) return text
  while (scanner.next()) {
    if (scanner.isClose && scanner.is(element)) break
    if (scanner.is('rPh')) phonetic = !scanner.isClose && !scanner.isEmpty
    else if (scanner.isClose && !phonetic && scanner.is('t')) text += scanner.text()
  }
  return cellText(text)
}

/** The table of the workbook's texts, by number. Throws UnreadableFile above the limit. */
export function readSharedStrings(xml: Buffer | undefined): readonly string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  const scanner = new XmlScanner(xml)
  while (scanner.next()) {
    if (scanner.isClose || !scanner.is('si')) continue
    if (strings.push(richText(scanner, 'si')) > MAX_STRINGS) throw unpacksTooLarge()
  }
  return strings
}
