import { noticeKindIn } from '@tenderlight/compliance/datacheck/notice-kind'
import type { NoticeKind, PlatformLine } from '@tenderlight/compliance/datacheck/platform-line'
import { shownText } from '../ledger/cells/cell.ts'
import type { Cell } from '../ledger/cells/cell.ts'
import { readDate } from '../ledger/cells/date.ts'
import { isBlank, plain } from '../ledger/cells/plain.ts'
import { reportedText } from '../ledger/cells/sound-text.ts'
import { readText } from '../ledger/cells/text.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import type { PlatformField } from './columns.ts'
import type { PlatformLayout } from './layout.ts'
import { readAmount } from './read-amount.ts'
import type { PlatformCellProblem } from './record.ts'
import { webAddress } from './web-address.ts'

type Cells = readonly (Cell | undefined)[]

const LONGEST = 300
const NEEDED = {
  title: {
    zh: '公告标题或项目名称(每行必填)',
    en: 'the title of the notice or the name of the project (every line needs one)',
  },
  on: {
    zh: '发布日期(每行必填),如 2026-03-10',
    en: 'the day of publication (every line needs one), such as 2026-03-10',
  },
  text: { zh: `可辨认的文字,不超过 ${LONGEST} 个字`, en: `readable text of at most ${LONGEST} characters` },
} as const satisfies Record<string, Said>

/** How lines are taken: the kind of those that do not tell it themselves, and the day format of the workbook. */
export interface LineReading {
  readonly assume: NoticeKind | null
  readonly date1904: boolean
}

/** What a line says, or every cell that stands in the way. */
export interface ReadLine {
  readonly line: PlatformLine | undefined
  readonly step: number | undefined
  readonly refused: readonly PlatformCellProblem[]
}

/** Whether no column of the list says anything here. */
export function isEmptyLine(cells: Cells, { columns }: PlatformLayout): boolean {
  return [...columns.values()].every(({ index }) => isBlank(plain(shownText(cells[index]))))
}

/** The kind of notice: the column's word decides, then the title; a notice of another kind has none. */
function kindOf(word: string | undefined, title: string, assume: NoticeKind | null): NoticeKind | null {
  const told = (word === undefined ? null : noticeKindIn(word)) ?? noticeKindIn(title)
  return told === 'other' ? null : (told ?? assume)
}

/** Reads one line of the list. */
export function readPlatformLine(
  cells: Cells,
  row: number,
  { columns }: PlatformLayout,
  { assume, date1904 }: LineReading,
): ReadLine {
  const refused: PlatformCellProblem[] = []
  const cellOf = (field: PlatformField) => cells[columns.get(field)?.index ?? -1]
  const refuse = (field: PlatformField, expected: Said) => {
    const found = reportedText(shownText(cellOf(field)).trim())
    refused.push({ row, column: columns.get(field)?.header ?? '', found, expected })
  }
  const text = (field: PlatformField): string | undefined => {
    const cell = cellOf(field)
    const read = cell === undefined ? undefined : readText(cell, false)
    if (typeof read !== 'object' && (read?.length ?? 0) <= LONGEST) return read
    refuse(field, NEEDED.text)
    return undefined
  }
  const [title, project, number, unit, word] = [
    text('title'),
    text('project'),
    text('number'),
    text('unit'),
    text('what'),
  ]
  const name = project ?? title
  if (name === undefined && refused.length === 0) refuse(columns.has('title') ? 'title' : 'project', NEEDED.title)
  const on = dayIn(cellOf('on'), date1904)
  if (on === undefined) refuse('on', NEEDED.on)
  const [budget, column] = [cellOf('budget'), columns.get('budget')]
  const amount = budget === undefined || column === undefined ? undefined : readAmount(budget, column.places)
  if (amount !== undefined && 'expected' in amount) refuse('budget', amount.expected)
  if (refused.length > 0 || name === undefined || on === undefined || (amount !== undefined && 'expected' in amount))
    return { line: undefined, step: undefined, refused }
  const url = webAddress(shownText(cellOf('url')))
  const line = {
    row,
    what: kindOf(word, title ?? name, assume),
    title: name,
    on,
    ...(number === undefined ? {} : { number }),
    ...(unit === undefined ? {} : { unit }),
    ...(amount === undefined ? {} : { budget: amount.fen }),
    ...(url === undefined ? {} : { url }),
  }
  return { line, step: amount?.step, refused }
}

function dayIn(cell: Cell | undefined, date1904: boolean): PlatformLine['on'] | undefined {
  const read = cell === undefined ? undefined : readDate(cell, date1904)
  return read === undefined || 'expected' in read ? undefined : read.date
}
