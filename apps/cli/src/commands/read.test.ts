import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import { csvLedger, ON_TIME } from '../testing/ledgers.ts'

const { folder, remove } = scratch()
afterAll(remove)

const NOTICES = fileURLToPath(new URL('../../../../../shared/real/', import.meta.url))

interface Read {
  readonly records: readonly {
    readonly row: number
    readonly fields: Readonly<Record<string, unknown>>
    readonly readFrom?: Readonly<Record<string, string>>
  }[]
  readonly rejected: readonly object[]
  readonly unknownColumns: readonly string[]
}
const parse = (text: string): Read => JSON.parse(text) as Read

const file = csvLedger(folder, 'ledger.csv', [
  {
    id: 'A',
    title: '办公设备',
    budget: '280万',
    expectedMonth: '2026年5月',
    intentionOn: '2026.3.17',
    measure: '部分预留',
    reservedSmeShare: '40%',
    specialMatter: '专项债',
  },
  { ...ON_TIME, id: 'B', awardNoticeOn: '2026年2月30日' },
  { id: 'C', title: '工程' },
])

describe('a ledger', () => {
  test('fen, ISO dates and months, the ledger’s words, absent fields left out', async () => {
    const { code, stdout } = await launch(['read', file, '--format', 'json'], { cwd: folder })
    const { records, rejected, unknownColumns } = parse(stdout)
    expect(code).toBe(3)
    expect(records).toStrictEqual([
      {
        row: 2,
        fields: {
          id: 'A',
          title: '办公设备',
          budget: 280_000_000,
          expectedMonth: '2026-05',
          intentionOn: '2026-03-17',
          specialMatter: '专项债',
          measure: '部分预留',
          reservedSmeShare: 4000,
        },
      },
      { row: 4, fields: { id: 'C', title: '工程' } },
    ])
    expect(rejected).toMatchObject([{ row: 3, column: '中标通知书日期', found: '2026年2月30日' }])
    expect(unknownColumns).toStrictEqual([])
    expect(Object.keys(JSON.parse(stdout) as object)).toStrictEqual(['records', 'rejected', 'unknownColumns'])
  })

  test('JSON is what read gives when no format is asked for, and what --output holds', async () => {
    const asked = await launch(['read', file, '--format', 'json'], { cwd: folder })
    expect((await launch(['read', file], { cwd: folder })).stdout).toBe(asked.stdout)
    await launch(['read', file, '--output', 'out.json'], { cwd: folder })
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(asked.stdout)
  })

  test('as text: the header’s names, yuan, and the row', async () => {
    const { stdout } = await launch(['read', file, '--format', 'text'], { cwd: folder })
    expect(stdout).toMatch(/^第 2 行\n {2}项目编号 +A$/m)
    expect(stdout).toMatch(/^ {2}预算金额 +2,800,000\.00 元$/m)
    expect(stdout).toMatch(/^ {2}预留比例 +40%$/m)
  })
})

describe('a pasted notice', () => {
  const NOTICE = `# 示例单位2026年5月政府采购意向

| 序号 | 采购项目名称 | 采购需求概况 | 预算金额(元) | 预计采购时间 | 备注 |
| --- | --- | --- | --- | --- | --- |
| 1 | 办公设备采购项目 | 台式计算机 200 台 | 2800000.00 | 2026年5月 | 本项目预留40%面向中小企业采购 |

示例单位

2026年3月17日
`

  test('fields and the words that each was read from', async () => {
    writeFileSync(join(folder, 'notice.md'), NOTICE)
    const { code, stdout } = await launch(['read', 'notice.md', '--format', 'json'], { cwd: folder })
    expect(code).toBe(0)
    const [record] = parse(stdout).records
    expect(record).toMatchObject({
      row: 1,
      fields: {
        title: '办公设备采购项目',
        budget: 280_000_000,
        expectedMonth: '2026-05',
        intentionOn: '2026-03-17',
        reservedSmeShare: 4000,
      },
    })
    expect(record?.readFrom?.['reservedSmeShare'] ?? '').toContain('预留40%')
    expect(Object.keys(record ?? {})).toStrictEqual(['row', 'fields', 'readFrom'])
  })

  test.skipIf(!existsSync(NOTICES)).each(['chizhou-2026-03.md', 'feixi-2026-03.md', 'qingyuan-2021-10.txt'])(
    '%s as published: read, and each field with its words (skipped when the folder beside the repository is absent)',
    async (name) => {
      const { code, stdout } = await launch(['read', join(NOTICES, name), '--format', 'json'])
      expect(code).toBe(0)
      const { records } = parse(stdout)
      expect(records.length).toBeGreaterThan(0)
      const text = readFileSync(join(NOTICES, name), 'utf8')
      for (const { fields, readFrom } of records) {
        expect(fields).toHaveProperty('title')
        expect(fields['budget']).toBeGreaterThan(0)
        expect(text).toContain(readFrom?.['title'])
      }
    },
  )
})

test('control characters in a cell do not reach the terminal', async () => {
  csvLedger(folder, 'escape.csv', [{ id: 'A', title: '\u001B[31m红色\u0007', budget: '1' }])
  const { stdout } = await launch(['read', 'escape.csv', '--format', 'text'], { cwd: folder })
  expect(stdout).toContain('[31m红色')
  for (const control of ['\u0007', '\u001B']) expect(stdout).not.toContain(control)
})
