import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gb18030, utf8, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { readLedger } from './read-ledger.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { writeXlsx } from './write-table.ts'

const ROWS = [
  ['项目编号', '项目名称', '预算金额(万元)', '意向公开日期', '预留比例'],
  ...Array.from({ length: 12 }, (_, index) => [
    `SF-${index}`,
    `项目“${index}”`,
    100 + index,
    `2026-02-${10 + index}`,
    '40%',
  ]),
]
const NOTICE = `现将示范区水务局2026年3月采购意向公开如下：
| 序号 | 采购项目名称 | 预算金额(万元) | 预计采购时间 | 备注 |
|---|---|---|---|---|
| 1 | 泵站设备 | 120 | 2026年05月 | 专门面向中小企业采购 |
示范区水务局
2026年03月17日`
const PAGE = `<html><body><p>现将示范区水务局2026年3月采购意向公开如下</p><table><tr><td rowspan="2">序号</td><td>采购项目名称</td><td>预算金额(元)</td></tr>
<tr><td>泵站</td><td>1</td></tr></table><script>1</script></body></html>`

interface Damage {
  readonly at: number
  readonly length: number
  readonly kind: 'flip' | 'cut' | 'repeat' | 'erase' | 'end' | 'insert'
  readonly byte: number
}

function damaged(bytes: Uint8Array, { at, length, kind, byte }: Damage): Uint8Array {
  const start = Math.floor(at * bytes.length)
  const [head, piece, tail] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ]
  switch (kind) {
    case 'flip':
      return Buffer.concat([head, piece.map((value) => value ^ byte), tail])
    case 'cut':
      return Buffer.concat([head, tail])
    case 'repeat':
      return Buffer.concat([head, piece, piece, piece, tail])
    case 'erase':
      return Buffer.concat([head, Buffer.alloc(piece.length, byte), tail])
    case 'insert':
      return Buffer.concat([head, Buffer.alloc(length, byte), piece, tail])
    default:
      return head
  }
}

const anyDamage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 200 }),
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'erase', 'end', 'insert'),
  byte: fc.integer({ min: 1, max: 255 }),
})

/** Reads a file or is refused; anything else, or taking long, is a fault. */
function attempt(bytes: Uint8Array, name: string): ReturnType<typeof readLedger> | undefined {
  const started = performance.now()
  try {
    return readLedger(bytes, name)
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  } finally {
    expect(performance.now() - started).toBeLessThan(5000)
  }
}

test.each`
  form                  | name        | bytes
  ${'.xlsx by SheetJS'} | ${'l.xlsx'} | ${xlsx(ROWS)}
  ${'.xls'}             | ${'l.xls'}  | ${workbookBytes([{ rows: ROWS }], { bookType: 'biff8' })}
  ${'.xls in XML'}      | ${'l.xls'}  | ${workbookBytes([{ rows: ROWS }], { bookType: 'xlml' })}
  ${'.csv in GB18030'}  | ${'l.csv'}  | ${gb18030(ROWS.map((row) => row.join(',')).join('\n'))}
  ${'.csv in UTF-8'}    | ${'l.csv'}  | ${utf8(ROWS.map((row) => row.join(',')).join('\n'))}
  ${'.md'}              | ${'n.md'}   | ${utf8(NOTICE)}
  ${'.html'}            | ${'n.html'} | ${utf8(PAGE)}
`(
  'a damaged $form is read or refused, never more',
  ({ name, bytes }) => {
    let read = 0
    fc.assert(
      fc.property(fc.array(anyDamage, { minLength: 1, maxLength: 4 }), (damages) => {
        if (attempt(damages.reduce(damaged, bytes), name) !== undefined) read++
      }),
      { numRuns: 300 },
    )
    expect(read).toBeLessThan(300)
  },
  120_000,
)

test('a damaged .xlsx never reads as a different ledger', () => {
  const columns = ROWS[0]?.map((header) => ({ header: `${header}` })) ?? []
  const bytes = writeXlsx('台账', columns, ROWS.slice(1))
  const whole = readLedger(bytes, 'l.xlsx').records
  fc.assert(
    fc.property(anyDamage, (damage) => {
      const reading = attempt(damaged(bytes, damage), 'l.xlsx')
      if (reading !== undefined) expect(reading.records).toEqual(whole)
    }),
    { numRuns: 1000 },
  )
}, 120_000)
