import { readFileSync } from 'node:fs'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { lightAt } from '@tenderlight/compliance/finding'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { describe, expect, test } from 'vitest'
import { readLedger } from '../src/ledger/read-ledger.ts'
import { DEVIATIONS } from './examples/deviations.ts'
import { exampleWorkbook, LIVES } from './examples/ledger.ts'
import { EXAMPLE_NOTICE, exampleCsv } from './examples/small.ts'

const FOLDER = new URL('../../../examples/', import.meta.url)
const CONTEXT = { today: '2026-11-21', calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction: 'jiujiang' } as const
const file = (name: string): Buffer => readFileSync(new URL(name, FOLDER))
const ledger = readLedger(file('ledger.xlsx'), 'ledger.xlsx')

test('the files are those that the script makes', () => {
  expect(file('ledger.xlsx').equals(exampleWorkbook())).toBe(true)
  expect(file('ledger.csv').toString('utf8')).toBe(exampleCsv())
  expect(file('notice.md').toString('utf8')).toBe(EXAMPLE_NOTICE)
})

describe('ledger.xlsx', () => {
  test('holds 60 projects of 12 units, three of them with a slip of the pen', () => {
    expect(LIVES).toHaveLength(60)
    expect(ledger.records).toHaveLength(57)
    expect(new Set(ledger.records.map(({ fields }) => fields.buyer)).size).toBe(12)
    expect(ledger.rejected).toEqual([
      {
        row: 42,
        column: '意向公开日期',
        found: '2026-11-31',
        expected: '日期,如 2026-02-10、2026/2/10、2026年2月10日',
      },
      { row: 47, column: '预算金额(元)', found: '约三十', expected: '金额,如 2,800,000.00 或 280万(未知请留空)' },
      { row: 57, column: '项目编号', found: 'SF-2026-055', expected: '不重复的编号(第 27 行已用此编号)' },
    ])
    expect(ledger.unknownColumns).toEqual(['备注'])
    expect(ledger.notes.map(({ en }) => en)).toEqual(['Row 63 is a total (合计); not read as a project.'])
  })

  test('says what its projects say', () => {
    const read = ledger.records.map(({ fields }) => fields)
    const slipped = new Set(['SF-2026-085', 'SF-2026-095', 'SF-2026-115'])
    expect(read).toEqual(LIVES.filter(({ id = '' }) => !slipped.has(id)))
  })

  test.each(DEVIATIONS)('$id: $because', ({ id, rule, verdict, light }) => {
    const procurement = ledger.records.find(({ fields }) => fields.id === id)?.procurement
    const finding = procurement && evaluate(procurement, CONTEXT).find((found) => found.rule === rule)
    expect(finding).toMatchObject({ rule, verdict, light })
  })

  test('shows every light at both levels', () => {
    const counts: Record<string, number> = {}
    for (const { procurement } of ledger.records) {
      const findings = evaluate(procurement, CONTEXT)
      for (const level of ['law', 'commitment'] as const) {
        const key = `${level} ${lightAt(findings, level)}`
        counts[key] = (counts[key] ?? 0) + 1
      }
    }
    for (const level of ['law', 'commitment']) {
      for (const light of ['green', 'yellow', 'red']) expect(counts[`${level} ${light}`] ?? 0).toBeGreaterThan(1)
      expect(counts[`${level} green`]).toBeGreaterThan(counts[`${level} red`] ?? 0)
    }
  })

  test('a project without a deviation breaches nothing', () => {
    const deviating = new Set(DEVIATIONS.map(({ id }) => id))
    const breaches = ledger.records
      .filter(({ fields }) => !deviating.has(fields.id ?? ''))
      .flatMap(({ procurement }) =>
        evaluate(procurement, CONTEXT).flatMap(({ rule, verdict }) =>
          verdict === 'breach' ? [`${procurement.id} ${rule}`] : [],
        ),
      )
    expect(breaches).toEqual([])
  })
})

test('ledger.csv reads without a refusal', () => {
  const { records, rejected } = readLedger(file('ledger.csv'), 'ledger.csv')
  expect([records.length, rejected]).toEqual([12, []])
})

test('notice.md reads as four intentions, each measure another', () => {
  const { records, rejected } = readLedger(file('notice.md'), 'notice.md')
  expect(rejected).toEqual([])
  expect(
    records.map(({ fields }) => [fields.buyer, fields.intentionOn, fields.category, fields.budget, fields.measure]),
  ).toEqual([
    ['示范区水务局', '2026-11-16', '货物', 96_000_000, '整体预留'],
    ['示范区水务局', '2026-11-16', '服务', 320_000_000, '部分预留'],
    ['示范区水务局', '2026-11-16', '工程', 1_860_500_000, '联合体'],
    ['示范区水务局', '2026-11-16', '货物', 38_000_000, '不预留'],
  ])
  expect(records[3]?.fields.noReserveReason).toBe('按照规定预留采购份额无法确保充分供应、充分竞争')
})
