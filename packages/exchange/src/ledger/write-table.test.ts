import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { writeCsv, writeXlsx } from './write-table.ts'
import type { TableColumn } from './write-table.ts'

const COLUMNS: TableColumn[] = [
  { header: '项目' },
  { header: '预算(元)', kind: 'fen' },
  { header: '日期', kind: 'date' },
  { header: '比例', kind: 'share' },
  { header: '天数', kind: 'number' },
]

test('a .csv has a mark, quotes what needs it and ends its lines as spreadsheets do', () => {
  expect(
    writeCsv(COLUMNS, [
      ['甲,"乙"\n丙', 280_000_001, '2026-02-10', 4000, -3],
      [null, undefined, '', 3333, 0],
    ]),
  ).toBe('\uFEFF项目,预算(元),日期,比例,天数\r\n"甲,""乙""\n丙",2800000.01,2026-02-10,40%,-3\r\n,,,33.33%,0\r\n')
})

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])(
  'in a .csv %j is disarmed with an apostrophe',
  (text) => {
    const line = writeCsv([{ header: 'x' }], [[text]])
      .split('\r\n')
      .slice(1, -1)
      .join('\r\n')
    expect(line.replace(/^"/, '')).toMatch(/^'/)
  },
)

test('in an .xlsx text is text, whatever it starts with', () => {
  const sheet = read(writeXlsx('表', COLUMNS, [['=HYPERLINK("x")', 280_000_001, '2026-02-10', 4000, 7]])).Sheets['表']
  expect(sheet?.['A2']).toMatchObject({ t: 's', v: '=HYPERLINK("x")' })
  expect(sheet?.['A2']).not.toHaveProperty('f')
  expect(sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: false })).toEqual([
    ['项目', '预算(元)', '日期', '比例', '天数'],
    ['=HYPERLINK("x")', '2,800,000.01', '2026-02-10', '40.00%', '7'],
  ])
})

test('a sheet name that Excel would refuse is made one that it takes', () => {
  const name = read(writeXlsx('2026/01: [台账]*?', [{ header: 'x' }], [])).SheetNames[0]
  expect(name).toBe('2026 01   台账   ')
})

test('the same table gives the same bytes', () => {
  const write = (): Uint8Array => writeXlsx('表', COLUMNS, [['甲', 1, '2026-02-10', 1, 1]])
  expect(write()).toEqual(write())
})
