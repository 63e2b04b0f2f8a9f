import { XmlScanner } from './xml-scanner.ts'

/** What one part of an archive says about another. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, `officeDocument`. */
  readonly type: string
  /** Path of the other part in the archive. */
  readonly path: string
}

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

/** The relations of a part in `folder` (which ends in `/`, or is empty); none where there is no part of relations. */
export function readRelations(xml: Buffer | undefined, folder: string): Relation[] {
  const relations: Relation[] = []
  if (xml === undefined) return relations
  const scanner = new XmlScanner(xml)
  while (scanner.next()) {
    if (scanner.isClose || !scanner.is('Relationship')) continue
    const target = scanner.attribute('Target') ?? ''
    relations.push({
      id: scanner.attribute('Id') ?? '',
      type: (scanner.attribute('Type') ?? '').replace(/^.*\//, ''),
      path: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
    })
  }
  return relations
}

/** The sheets of a workbook in their order; a sheet without a relation is looked for where programs put it. */
export function readWorkbookPart(xml: Buffer, relations: readonly Relation[], folder: string): WorkbookPart {
  const sheets: SheetEntry[] = []
  let date1904 = false
  const scanner = new XmlScanner(xml)
  while (scanner.next()) {
    if (scanner.isClose) continue
    if (scanner.is('workbookPr')) date1904 = /^(?:1|true|on)$/.test(scanner.attribute('date1904') ?? '')
    else if (scanner.is('sheet')) {
      const [number, id] = [sheets.length + 1, scanner.attribute('id')]
      sheets.push({
        name: scanner.attribute('name') ?? `${number}`,
        isVisible: (scanner.attribute('state') ?? 'visible') === 'visible',
        path: relations.find((relation) => relation.id === id)?.path ?? `${folder}worksheets/sheet${number}.xml`,
      })
    }
  }
  return { sheets, date1904 }
}
