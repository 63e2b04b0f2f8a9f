import { COLUMNS } from '@tenderlight/exchange/ledger/columns'
import type { FieldName } from '@tenderlight/exchange/ledger/columns'
import type { TableColumn, TableRow } from '@tenderlight/exchange/ledger/write-table'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

type Cells = { [F in FieldName]?: string | number }

const KINDS = { money: 'fen', date: 'date', count: 'number' } as const

/** The ledger's columns as a sheet writes them. */
export const SHEET_COLUMNS: readonly TableColumn[] = COLUMNS.map(({ header, kind }) => ({
  header,
  kind: kind === 'money' || kind === 'date' || kind === 'count' ? KINDS[kind] : 'text',
}))

/** Rows of a believable ledger, every column in use: the same rows for the same number, each run. */
export function randomRows(count: number): TableRow[] {
  let seed = 42
  const below = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff
    return seed % n
  }
  const pick = (...words: readonly string[]): string => words[below(words.length)] ?? ''
  const row = (index: number): Cells => {
    let day: CivilDate = addDays('2024-01-02', below(900))
    const later = (most: number): CivilDate => (day = addDays(day, below(most)))
    const reached = below(12)
    const cells: Cells = {
      id: `JJ-${`${index}`.padStart(6, '0')}`,
      title: `采购项目第${index}号`,
      buyer: `单位${below(40)}`,
      regime: pick('政府采购', '政府采购', '招标投标'),
      category: pick('货物', '服务', '工程'),
      method: pick('公开招标', '竞争性磋商', '询价'),
      summary: '办公设备及服务一批',
      budget: 1_000_000 + below(1_000_000_000),
      expectedMonth: '2026-05',
    }
    const steps: readonly (() => Cells)[] = [
      () => ({ intentionOn: day, measure: pick('整体预留', '采购包预留', '不预留', '部分预留') }),
      () => ({ reservedSme: below(500_000_000), reservedSmallMicro: below(300_000_000) }),
      () => ({ announcementOn: later(60) }),
      () => ({ bidDeadlineOn: later(40), bidDeposit: below(3) * below(10_000_000), bidders: 1 + below(8) }),
      () => ({ evaluationEndedOn: day }),
      () => ({
        resultDeterminedOn: later(6),
        awardNoticeOn: later(4),
        winner: '某公司',
        awardAmount: below(900_000_000),
      }),
      () => ({ winnerScale: pick('微型', '小型', '中型', '大型') }),
      () => ({ contractSignedOn: later(40), contractAmount: below(900_000_000), performanceBond: below(9_000_000) }),
      () => ({ contractPublishedOn: later(6), contractFiledOn: day, loserDepositRefundedOn: day }),
      () => ({ winnerDepositRefundedOn: later(9), acceptedOn: later(90) }),
      () => ({ invoicedOn: later(9), paidOn: later(60) }),
    ]
    for (const step of steps.slice(0, reached)) {
      // One cell in twelve was never filled in.
      for (const [field, value] of Object.entries(step())) if (below(12) > 0) Object.assign(cells, { [field]: value })
    }
    return cells
  }
  return Array.from({ length: count }, (_, index) => {
    const cells = row(index)
    return COLUMNS.map(({ field }) => cells[field])
  })
}
