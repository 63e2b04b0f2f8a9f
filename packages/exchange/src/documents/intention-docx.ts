import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { INTENTION_HEADERS, intentionRows, intentionWords, tenThousands } from './intention-document.ts'
import type { IntentionDocument } from './intention-document.ts'

/** Sizes in half points, as Word counts them. */
const HEADING = 36
const TEXT = 24
const CELL = 20
/** Of the width between the margins, in twentieths of a point. */
const WIDTHS = [700, 2900, 4600, 1500, 1600, 2700] as const
const FONT = { name: 'SimSun', eastAsia: '宋体' }

/** The notice as a Word document: heading, table, whose and of which day. A4 across. */
export async function intentionDocx(document: IntentionDocument): Promise<Uint8Array> {
  const { heading, opening, closing, signed } = intentionWords(document)
  const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Paragraph({ alignment, spacing: { line: 360 }, children: [new TextRun({ text, size: TEXT })] })
  const file = new Document({
    title: heading,
    creator: document.unit,
    styles: { default: { document: { run: { font: FONT, size: TEXT, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } } },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: heading, size: HEADING, bold: true })],
          }),
          line(opening, AlignmentType.LEFT),
          new Table({
            columnWidths: WIDTHS,
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ tableHeader: true, children: INTENTION_HEADERS.map((text) => cell(text, true)) }),
              ...intentionRows(document).map(
                (cells) =>
                  new TableRow({
                    cantSplit: true,
                    children: cells.map((value, index) =>
                      cell(typeof value === 'number' && index > 0 ? tenThousands(value) : `${value ?? ''}`, false),
                    ),
                  }),
              ),
            ],
          }),
          line(closing, AlignmentType.LEFT),
          ...signed.map((text) => line(text, AlignmentType.RIGHT)),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function cell(text: string, isHead: boolean): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: line, size: CELL, bold: isHead })],
        }),
    ),
  })
}
