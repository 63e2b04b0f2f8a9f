import { cellIn } from '@tenderlight/compliance/reports/report'
import type { CellKind, ReportCell, ReportSection } from '@tenderlight/compliance/reports/report'
import type { Text } from '@tenderlight/compliance/rules/rule'
import { writeWorkbook } from '../ledger/write-workbook.ts'
import type { Sheet, SheetCell } from '../ledger/write-workbook.ts'

type Language = keyof Text

const HUNDRED = 100
const EMPTY: SheetCell = { value: null }

const HEADS = {
  zh: { figure: '指标', value: '数值', numerator: '分子', denominator: '分母', notes: '说明' },
  en: { figure: 'Figure', value: 'Value', numerator: 'Numerator', denominator: 'Denominator', notes: 'Notes' },
} as const

const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 30,
  count: 12,
  fen: 18,
  'basis-points': 12,
  hundredths: 12,
  days: 12,
  date: 14,
}

/** A report as a workbook, a sheet for each of its sections: words, figures, table, notes. Amounts are in yuan. */
export function reportWorkbook(
  { title, sections }: { readonly title: Text; readonly sections: readonly ReportSection[] },
  language: Language,
): Uint8Array {
  return writeWorkbook(sections.map((section) => sheetOf(title, section, language)))
}

const said = (text: string): readonly SheetCell[] => [{ value: text }]

function sheetOf(title: Text, { heading, words, figures, table, notes }: ReportSection, language: Language): Sheet {
  const head = HEADS[language]
  const written = words?.text.trim() ?? ''
  const lines: readonly (readonly SheetCell[])[] = [
    said(title[language]),
    said(heading[language]),
    ...(written === '' ? [] : [[EMPTY], ...written.split('\n').map(said)]),
    ...(figures.length === 0
      ? []
      : [
          [EMPTY],
          [head.figure, head.value, head.numerator, head.denominator].map((value) => ({ value })),
          ...figures.map(({ label, kind, value, of }) => [
            { value: label[language] },
            sheetCell(value, kind, language),
            sheetCell(of?.numerator ?? null, of?.kind ?? 'count', language),
            sheetCell(of?.denominator ?? null, of?.kind ?? 'count', language),
          ]),
        ]),
    ...(table === undefined
      ? []
      : [
          [EMPTY],
          table.columns.map(({ label, kind }) => ({ value: headerOf(label[language], kind, language) })),
          ...[...table.rows.map(({ cells }) => cells), ...(table.total === undefined ? [] : [table.total])].map(
            (cells) => table.columns.map(({ kind }, index) => sheetCell(cells[index] ?? null, kind, language)),
          ),
        ]),
    ...(notes.length === 0 ? [] : [[EMPTY], said(head.notes), ...notes.map((note) => said(note[language]))]),
  ]
  const widths = (table?.columns ?? []).map(({ kind }) => WIDTHS[kind])
  return { name: heading[language], lines, widths: widths.length === 0 ? [30, 14, 14, 14] : widths }
}

const headerOf = (label: string, kind: CellKind, language: Language): string =>
  kind === 'fen' ? `${label}${language === 'zh' ? '(元)' : ' (yuan)'}` : label

function sheetCell(cell: ReportCell, kind: CellKind, language: Language): SheetCell {
  const value = cellIn(cell, language)
  if (typeof value !== 'number') return { value, kind: kind === 'date' ? 'date' : 'text' }
  switch (kind) {
    case 'fen':
      return { value, kind: 'fen' }
    case 'basis-points':
      return { value, kind: 'share' }
    case 'hundredths':
      return { value: value / HUNDRED, kind: 'number' }
    case 'count':
    case 'days':
    case 'text':
    case 'date':
      return { value, kind: 'number' }
  }
}
