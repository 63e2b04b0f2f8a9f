import { XmlScanner } from './xml-scanner.ts'

export interface SheetEntry {
  readonly name: string
  readonly isVisible: boolean
  /** Path of the sheet's part in the archive. */
  readonly path: string
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly date1904: boolean
}

/** Where each relation of the workbook points, by id. */
function readTargets(xml: Buffer | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const scanner = new XmlScanner(xml ?? Buffer.alloc(0))
  while (scanner.next()) {
    if (scanner.isClose || !scanner.is('Relationship')) continue
    const target = scanner.attribute('Target') ?? ''
    targets.set(scanner.attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

/** The sheets of a workbook in their order, from `xl/workbook.xml` and its relations. */
export function readWorkbookPart(xml: Buffer, relations: Buffer | undefined): WorkbookPart {
  const targets = readTargets(relations)
  const sheets: SheetEntry[] = []
  let date1904 = false
  const scanner = new XmlScanner(xml)
  while (scanner.next()) {
    if (scanner.isClose) continue
    if (scanner.is('workbookPr')) date1904 = /^(?:1|true|on)$/.test(scanner.attribute('date1904') ?? '')
    else if (scanner.is('sheet')) {
      const number = sheets.length + 1
      sheets.push({
        name: scanner.attribute('name') ?? `${number}`,
        isVisible: (scanner.attribute('state') ?? 'visible') === 'visible',
        path: targets.get(scanner.attribute('r:id') ?? '') ?? `xl/worksheets/sheet${number}.xml`,
      })
    }
  }
  return { sheets, date1904 }
}
