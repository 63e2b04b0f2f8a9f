import { XmlScanner } from './xml-scanner.ts'

/** Number formats that a workbook need not spell out (ECMA-376 18.8.30, and the East Asian dates of Excel). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The number format of each cell style, by the style's number; undefined for General. */
export function readFormats(xml: Buffer | undefined): readonly (string | undefined)[] {
  const formats: (string | undefined)[] = []
  if (xml === undefined) return formats
  const own = new Map<number, string>()
  const scanner = new XmlScanner(xml)
  let inCellStyles = false
  while (scanner.next()) {
    if (scanner.is('cellXfs')) inCellStyles = !scanner.isClose
    else if (scanner.isClose) continue
    else if (scanner.is('numFmt')) own.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '')
    else if (inCellStyles && scanner.is('xf')) {
      const id = Number(scanner.attribute('numFmtId') ?? 0)
      const format = own.get(id) ?? BUILT_IN[id]
      formats.push(format === 'General' || format === '' ? undefined : format)
    }
  }
  return formats
}
