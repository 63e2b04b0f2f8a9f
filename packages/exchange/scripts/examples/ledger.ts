import { utils, write } from '@e965/xlsx'
import type { CellObject } from '@e965/xlsx'
import { addDays, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { COLUMNS } from '../../src/ledger/columns.ts'
import { DEVIATIONS } from './deviations.ts'
import { asOf, lawfulLife } from './life.ts'
import type { Life } from './life.ts'
import { PROJECTS } from './projects.ts'

/** The last day on which something had happened when the example was drawn up. */
const DRAWN_UP = '2026-11-20'
/** The first disclosures of each turn, and the days over which the twelve units spread. */
const STARTS = ['2024-03-04', '2025-02-17', '2026-01-08', '2026-08-24', '2026-10-26'] as const
const SPREAD = [13, 11, 4, 4, 2] as const

function lifeOf(index: number): Life {
  const project = PROJECTS[index]
  if (project === undefined) throw new RangeError(`No project ${index}`)
  const unit = Math.floor(index / 5)
  const start = addDays(STARTS[project.turn] ?? STARTS[0], unit * (SPREAD[project.turn] ?? 1))
  const life = lawfulLife(project, start, index * 7 + unit)
  const deviation = DEVIATIONS.find(({ id }) => id === project.id)
  return asOf(DRAWN_UP, deviation === undefined ? life : deviation.change(life))
}

/** The 60 projects as their ledger says them, before slips of the pen. */
export const LIVES: readonly Life[] = PROJECTS.map((_, index) => lifeOf(index))

/** Three slips of the pen: the rows that reading must refuse. */
const SLIPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'SF-2026-095': { budget: '约三十' },
  'SF-2026-085': { intentionOn: '2026-11-31' },
  'SF-2026-115': { id: 'SF-2026-055' },
}
const REMARKS: Readonly<Record<string, string>> = {
  'SF-2026-044': '资金来源为专项债券',
  'SF-2025-102': '质疑期间暂停签订合同',
  'SF-2026-063': '合同日期待核',
}

const EPOCH_SERIAL = 25_569
const TITLE = '示范区政府采购与招标投标项目台账（2024—2026 年）'

function cell(field: string, kind: string, life: Life, row: number): CellObject | undefined {
  const value = SLIPS[life.id ?? '']?.[field] ?? life[field as keyof Life]
  if (value === undefined) return undefined
  if (typeof value === 'number') {
    if (kind === 'money') return { t: 'n', v: value / 100, z: '#,##0.00' }
    return { t: 'n', v: value }
  }
  if (kind === 'month') return { t: 's', v: value.replace(/^(\d+)-0?(\d+)$/, '$1年$2月') }
  // Every ninth row was typed as text, as people do.
  if (kind !== 'date' || row % 9 === 4 || SLIPS[life.id ?? '']?.[field] !== undefined) return { t: 's', v: value }
  return { t: 'n', v: dayNumber(value as CivilDate) + EPOCH_SERIAL, z: 'yyyy-mm-dd' }
}

function remark({ id = '' }: Life): CellObject | undefined {
  const text = REMARKS[id]
  return text === undefined ? undefined : { t: 's', v: text }
}

/** The example workbook: a title line, the header, 60 projects and their total. The same bytes each time. */
export function exampleWorkbook(): Uint8Array {
  const headers = [...COLUMNS.map(({ header, kind }) => (kind === 'money' ? `${header}(元)` : header)), '备注']
  const total = LIVES.reduce((sum, life) => sum + (life.budget ?? 0), 0) / 100
  const data: (CellObject | undefined)[][] = [
    [{ t: 's', v: TITLE }],
    headers.map((header) => ({ t: 's', v: header })),
    ...LIVES.map((life, row) => [...COLUMNS.map(({ field, kind }) => cell(field, kind, life, row)), remark(life)]),
    COLUMNS.map(({ field }): CellObject | undefined => {
      if (field === 'id') return { t: 's', v: '合计' }
      return field === 'budget' ? { t: 'n', v: total, z: '#,##0.00' } : undefined
    }),
  ]
  const sheet = {
    '!data': data as CellObject[][],
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: data.length - 1, c: headers.length - 1 } }),
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: headers.length - 1 } }],
    '!cols': headers.map((header) => ({
      wch: header === '项目名称' || header === '采购单位' ? 30 : header === '采购需求概况' ? 46 : 14,
    })),
  }
  // Its own number formats: without them the library takes over those of whatever this process read or wrote before.
  const workbook = { ...utils.book_new(), SSF: { 0: 'General', 4: '#,##0.00' } }
  utils.book_append_sheet(workbook, sheet, '台账')
  const bytes: unknown = write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('The workbook was not written as bytes')
  return bytes
}
