import { expect, test } from 'vitest'
import { gb18030, utf8 } from '../testing/workbooks.ts'
import { readLedger } from './read-ledger.ts'
import { UnreadableFile } from './unreadable-file.ts'

const HEADER = '项目编号,项目名称,预算金额\n'
const BROKEN = Buffer.from([0x81, 0xff, 0x80])

function refusal(bytes: Uint8Array, name = 'l.csv'): UnreadableFile {
  try {
    readLedger(bytes, name)
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  throw new Error('it was read')
}

test('bytes of no encoding where the header should be: told from where on', () => {
  const bytes = Buffer.concat([gb18030('区财政局\n单位:万元\n项目'), BROKEN, gb18030('号,名称\n1,2\n')])
  const { code, what, remedy } = refusal(bytes)
  expect(code).toBe('garbled')
  expect(what.zh).toMatch(/^文件不是 UTF-8 或 GB18030 编码:第 3 行第 \d+ 个字符起有 \d+ 处无法识别/u)
  expect(remedy.zh).toContain('另存为 .xlsx')
})

test('garbage alone', () => {
  const garbage = Buffer.from(Array.from({ length: 400 }, (_, n) => 0x80 + ((n * 37) % 0x80)))
  expect(refusal(garbage).what.en).toMatch(/^The file is neither UTF-8 nor GB18030: from line 1, character \d+ on/u)
})

test('a broken character in a cell: the row and column are named, and the other rows are read', () => {
  const bytes = Buffer.concat([gb18030(`${HEADER}A,甲,1\nB,乙`), BROKEN, gb18030(',2\nC,丙,3\n')])
  const { records, rejected } = readLedger(bytes, 'l.csv')
  expect(records.map(({ fields }) => fields.id)).toEqual(['A', 'C'])
  expect(rejected).toMatchObject([{ row: 3, column: '项目名称', expected: '可辨认的文字(此处为错误值或乱码)' }])
})

test('a file without a header in a known encoding is not called garbled', () => {
  expect(refusal(utf8('a,b\n1,2\n')).code).toBe('no-header')
})
