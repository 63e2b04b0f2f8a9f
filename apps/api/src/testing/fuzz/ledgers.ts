import { workbookBytes } from '@tenderlight/exchange/testing/workbooks'
import { HOSTILE_TEXTS } from './hostile-values.ts'
import type { Chance } from './random.ts'

/** A file as somebody may upload it. */
export interface Upload {
  readonly filename: string
  readonly bytes: Buffer
}

const HEADERS = [
  '项目编号',
  '项目名称',
  '采购单位',
  '制度',
  '采购类别',
  '采购方式',
  '预算金额(元)',
  '预留比例',
  '意向公开日期',
  '采购公告日期',
  '投标截止日期',
  '中标通知书日期',
  '合同签订日期',
  '投标人数',
  '备注',
]
const ODD_HEADERS = [
  '项目编号 ',
  '预算金额',
  '预算金额(万元)',
  '金额',
  '',
  '合计',
  '项目\n名称',
  '采购公告日期',
  '=A1',
  '__proto__',
]
const CELLS: readonly (string | number | boolean | null)[] = [
  '测试区教育局',
  '测试区水务局',
  '政府采购',
  '招标投标',
  '服务',
  '公开招标',
  '竞争性磋商',
  '2026-02-10',
  '2026年2月10日',
  '46063',
  46_063,
  46_063.5,
  -1,
  0,
  1e20,
  0.1 + 0.2,
  '1,860,000.00',
  '约三十万',
  '40%',
  '0.4',
  '2026-02-30',
  '9999-12-31',
  '￥12万',
  true,
  null,
  '合计',
  '　',
  '-',
  '/',
  '同上',
]

function cell(chance: Chance): string | number | boolean | null {
  return chance.once(5) ? chance.pick(HOSTILE_TEXTS).slice(0, 2_000) : chance.pick(CELLS)
}

function rowsOf(chance: Chance): (string | number | boolean | null)[][] {
  const header = HEADERS.filter(() => !chance.once(6)).map((name) =>
    chance.once(12) ? chance.pick(ODD_HEADERS) : name,
  )
  const above = chance.once(4) ? [[chance.pick(['政府采购台账', '单位:元', ''])]] : []
  const rows = Array.from({ length: chance.below(12) }, (_, n) =>
    header.map((_name, column) => (column === 0 && !chance.once(5) ? `Z-${n}-${chance.below(4)}` : cell(chance))),
  )
  return [...above, header, ...rows]
}

const FORMS = ['xlsx', 'xlsx', 'xlsx', 'biff8', 'xlml', 'csv', 'csv', 'tsv', 'html', 'xlsb', 'ods'] as const
const ENDINGS = ['xlsx', 'xls', 'csv', 'tsv', 'txt', 'md', 'html', 'pdf', '']

/** A ledger in one of the forms that programs write, damaged or not, its name right or wrong. */
export function anyLedger(chance: Chance): Upload {
  const form = chance.pick(FORMS)
  const rows = rowsOf(chance)
  const whole =
    form === 'csv' || form === 'tsv' || form === 'html' ? textOf(form, rows, chance) : workbook(form, rows, chance)
  const ending = chance.once(8) ? chance.pick(ENDINGS) : form === 'biff8' || form === 'xlml' ? 'xls' : form
  const name = chance.once(10) ? chance.pick(HOSTILE_TEXTS).slice(0, 150) : '台账'
  return { filename: `${name}.${ending}`, bytes: chance.once(3) ? whole : damaged(whole, chance) }
}

function workbook(
  bookType: 'xlsx' | 'biff8' | 'xlml' | 'xlsb' | 'ods',
  rows: ReturnType<typeof rowsOf>,
  chance: Chance,
): Buffer {
  const safe = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value)),
  )
  const sheets = Array.from({ length: 1 + (chance.once(4) ? chance.below(6) : 0) }, (_, n) => ({
    name: `表${n}`,
    rows: n === 0 || chance.once(2) ? safe : rowsOf(chance).map((row) => row.slice(0, 1).map(() => 'x')),
    isHidden: chance.once(6),
  }))
  if (chance.once(4)) sheets.reverse()
  const shown = sheets.map((sheet, n) => ({ ...sheet, isHidden: n > 0 && sheet.isHidden }))
  return Buffer.from(workbookBytes(shown, { bookType, date1904: chance.once(6) }))
}

function textOf(form: 'csv' | 'tsv' | 'html', rows: ReturnType<typeof rowsOf>, chance: Chance): Buffer {
  const text =
    form === 'html'
      ? `<html><table>${rows.map((row) => `<tr>${row.map((value) => `<td ${chance.once(9) ? `rowspan=${chance.pick(['2', '999999', '-1', 'x'])}` : ''}>${value}</td>`).join('')}</tr>`).join('')}</table>`
      : rows
          .map((row) =>
            row.map((value) => (chance.once(9) ? `"${value}` : `${value ?? ''}`)).join(form === 'csv' ? ',' : '\t'),
          )
          .join('\r\n')
  const encoding = chance.pick(['utf8', 'utf8', 'utf16le', 'latin1'] as const)
  return Buffer.from(text, encoding)
}

/** The same file with some of its bytes flipped, cut out, repeated, erased, or its end missing. */
export function damaged(bytes: Buffer, chance: Chance): Buffer {
  let result = Buffer.from(bytes)
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const at = chance.below(result.length + 1)
    const piece = result.subarray(at, at + 1 + chance.below(60))
    const [head, tail] = [result.subarray(0, at), result.subarray(at + piece.length)]
    const changed = [
      () => Buffer.from(piece.map((byte) => byte ^ (1 + chance.below(255)))),
      () => Buffer.alloc(0),
      () => Buffer.concat([piece, piece, piece]),
      () => Buffer.alloc(piece.length, chance.below(256)),
      () => Buffer.concat([Buffer.from([0xff, 0x81, 0x30, 0x81]), piece]),
    ]
    result = chance.once(8) ? Buffer.from(head) : Buffer.concat([head, chance.pick(changed)(), tail])
  }
  return result
}
