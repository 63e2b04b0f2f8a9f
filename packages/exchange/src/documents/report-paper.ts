import { cellIn } from '@tenderlight/compliance/reports/report'
import type {
  CellKind,
  ReportCell,
  ReportFigure,
  ReportKind,
  ReportSection,
  ReportTable,
} from '@tenderlight/compliance/reports/report'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import type { Block, OfficialDocument, TableColumn } from './official/official-document.ts'

/** A report as it is put on paper. */
export interface PaperReport {
  readonly kind: ReportKind
  readonly title: { readonly zh: string }
  readonly issuer: string
  readonly unit: { readonly name: string } | null
  readonly sections: readonly ReportSection[]
}

/** 发文字号 and day of issue; `number` null: a draft. */
export interface PaperStanding {
  readonly number: string | null
  readonly on: CivilDate
  readonly isWithdrawn: boolean
}

const HUNDRED = 100
const DIGITS = '零一二三四五六七八九'

/** Reports that go round among the units; the others are posted or kept. */
const GOES_ROUND: readonly ReportKind[] = ['bulletin', 'appraisal']

/**
 * A report as an official paper in Chinese: its words, its figures with what they were made of, its tables, and what each section
 * counts. A draft says that it is one where the number will stand, and one that was withdrawn that it was.
 */
export function reportPaper(
  { kind, title, issuer, unit, sections }: PaperReport,
  { number, on, isWithdrawn }: PaperStanding,
): OfficialDocument {
  const goesRound = GOES_ROUND.includes(kind)
  return {
    form: goesRound ? 'bulletin' : 'notice',
    issuer,
    number: number === null ? '（草稿，未编号）' : `${number}${isWithdrawn ? '（已撤回）' : ''}`,
    title: title.zh,
    to: goesRound ? (unit?.name ?? '各预算单位') : null,
    blocks: sections.flatMap((section, index) => sectionBlocks(section, index + 1)),
    attachments: [],
    signed: { issuer, on },
    copies: [],
    contact: null,
  }
}

function sectionBlocks({ heading, words, figures, table, notes }: ReportSection, n: number): readonly Block[] {
  const said = words?.text.trim() ?? ''
  return [
    { kind: 'heading', level: 1, text: `${inChinese(n)}、${heading.zh}` },
    ...(said === '' ? [] : [text(said)]),
    ...(figures.length === 0 ? [] : [text(`${figures.map(figureText).join('；')}。`)]),
    ...(table === undefined || table.rows.length === 0 ? [] : [tableBlock(table)]),
    ...notes.map((note) => text(`说明：${note.zh}`)),
  ]
}

const text = (words: string): Block => ({ kind: 'text', text: words })

function figureText({ label, kind, value, of }: ReportFigure): string {
  const part = of?.kind ?? 'count'
  const made = of === undefined ? '' : `（${paperCell(of.numerator, part)}/${paperCell(of.denominator, part)}）`
  return `${label.zh} ${paperCell(value, kind)}${kind === 'fen' ? '元' : ''}${made}`
}

const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 6,
  count: 2.5,
  fen: 4.5,
  'basis-points': 3,
  hundredths: 3,
  days: 2.5,
  date: 4,
}

function tableBlock({ columns, rows, total }: ReportTable): Block {
  const lines = rows.map(({ cells }) => cells)
  return {
    kind: 'table',
    columns: columns.map(({ label, kind }): TableColumn => ({
      header: kind === 'fen' ? `${label.zh}（元）` : label.zh,
      width: WIDTHS[kind],
      align: kind === 'text' ? 'left' : kind === 'date' ? 'center' : 'right',
    })),
    rows: [...lines, ...(total === undefined ? [] : [total])].map((cells) =>
      columns.map(({ kind }, index) => paperCell(cells[index] ?? null, kind)),
    ),
  }
}

/** What a cell says on paper: amounts in yuan, shares in per cent. */
function paperCell(value: ReportCell, kind: CellKind): string {
  const said = cellIn(value, 'zh')
  if (said === null) return '—'
  if (typeof said === 'string') return said
  switch (kind) {
    case 'fen':
      return formatYuan(said)
    case 'basis-points':
      return `${(said / HUNDRED).toFixed(2)}%`
    case 'hundredths':
      return (said / HUNDRED).toFixed(2)
    case 'count':
    case 'days':
    case 'text':
    case 'date':
      return `${said}`
  }
}

/** A number up to 99 in Chinese, as headings are numbered. */
function inChinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`
  return `${ten}${ones === 0 ? '' : DIGITS.charAt(ones)}`
}
