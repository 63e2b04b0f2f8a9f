import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { FONTS } from './docx-fonts.ts'
import type { Block, TableColumn } from './official-document.ts'
import { columnWidths, halfPoints, points, SIZE, TEXT_AREA, twips } from './official-layout.ts'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** A table as wide as the text; its headers stand again on every page, and no row is torn. */
export function docxTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = columnWidths(
    columns.map(({ width }) => width),
    points(TEXT_AREA.width),
  ).map(twips)
  const cellsOf = (texts: readonly string[], alignOf: (column: TableColumn) => TableColumn['align'], isHead: boolean) =>
    columns.map((column, index) => cell(texts[index] ?? '', widths[index] ?? 0, alignOf(column), isHead))
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: twips(points(TEXT_AREA.width)), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cellsOf(
          columns.map(({ header }) => header),
          () => 'center',
          true,
        ),
      }),
      ...rows.map((texts) => new TableRow({ cantSplit: true, children: cellsOf(texts, ({ align }) => align, false) })),
    ],
  })
}

function cell(text: string, width: number, align: TableColumn['align'], isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: ALIGNMENTS[align],
          children: [
            new TextRun({ text: line, font: isHead ? FONTS.heading : FONTS.body, size: halfPoints(SIZE.table) }),
          ],
        }),
    ),
  })
}
