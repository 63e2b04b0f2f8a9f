import { endedOf, dueOf } from './deadlines.ts'
import type { JudgedDeposit, ReportedRefund } from './deposits.ts'
import { sumOfDeposits, sumOfRefunds } from './deposits.ts'
import type { DepositReading } from './deposit-reading.ts'
import type { ReportCell, ReportRow, ReportSection, ReportTable } from './report.ts'
import { column, cutNote, MOST_ROWS, shareOrNull, totalOf } from './report-parts.ts'

const COLUMNS: ReportTable['columns'] = [
  column('taken', 'count', '收取笔数', 'taken'),
  column('amount', 'fen', '收取金额', 'amount'),
  column('papers', 'count', '保函、保险', 'guarantees'),
  column('waived', 'count', '免收', 'waived'),
  column('saved', 'fen', '少占用资金', 'left with suppliers'),
  column('refunds', 'count', '应退', 'refunds due'),
  column('on-time', 'count', '按时', 'on time'),
  column('late', 'count', '逾期已退', 'late'),
  column('overdue', 'count', '逾期未退', 'overdue'),
  column('share', 'basis-points', '按时率', 'on time, share'),
]
const SUMMED = COLUMNS.flatMap(({ id, kind }) => (kind === 'basis-points' ? [] : [id]))

interface Own {
  readonly received: readonly JudgedDeposit[]
  readonly refunds: readonly ReportedRefund[]
}

function cellsOf({ received, refunds }: Own, { today }: DepositReading): readonly ReportCell[] {
  const sum = sumOfDeposits(received)
  const back = sumOfRefunds(refunds, today)
  const { taken, amount, papers, waived, saved } = sum
  const share = shareOrNull(back.onTime, endedOf(back))
  return [taken, amount, papers, waived, saved, dueOf(back), back.onTime, back.late, back.overdue, share]
}

function ownBy(
  key: 'unit' | 'project',
  received: readonly JudgedDeposit[],
  refunds: readonly ReportedRefund[],
): ReadonlyMap<string, Own> {
  const [taken, back] = [Map.groupBy(received, (one) => one[key]), Map.groupBy(refunds, (one) => one[key])]
  const keys = [...new Set([...taken.keys(), ...back.keys()])]
  return new Map(keys.map((one) => [one, { received: taken.get(one) ?? [], refunds: back.get(one) ?? [] }]))
}

/** Deposits taken and refunds due, unit by unit. */
export function depositsByUnit(
  reading: DepositReading,
  received: readonly JudgedDeposit[],
  refunds: readonly ReportedRefund[],
): ReportSection {
  const by = ownBy('unit', received, refunds)
  const columns = [column('unit', 'text', '单位', 'unit'), ...COLUMNS]
  const rows = reading.units.flatMap(({ id, name }): ReportRow[] => {
    const own = by.get(id)
    return own === undefined ? [] : [{ id, unit: id, cells: [name, ...cellsOf(own, reading)] }]
  })
  return {
    id: 'units',
    heading: { zh: '各单位', en: 'By unit' },
    notes: [],
    figures: [],
    table: { columns, rows, total: totalOf({ columns, rows }, SUMMED) },
    ...(rows.length === 0 ? {} : { chart: { form: 'bars', label: 'unit', series: ['on-time', 'late', 'overdue'] } }),
  }
}

/** The same project by project, by number. */
export function depositsByProject(
  reading: DepositReading,
  received: readonly JudgedDeposit[],
  refunds: readonly ReportedRefund[],
): ReportSection {
  const names = new Map(reading.units.map(({ id, name }) => [id, name]))
  const all = [...ownBy('project', received, refunds)].flatMap(([project, own]) => {
    const record = reading.projects.get(project)
    const unit = (own.received[0] ?? own.refunds[0])?.unit
    if (record === undefined || unit === undefined) return []
    const title = [record.id, record.title].filter(Boolean).join(' ')
    return [{ title, id: project, project, unit, cells: [title, names.get(unit) ?? null, ...cellsOf(own, reading)] }]
  })
  const inOrder = all.toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const rows = inOrder.slice(0, MOST_ROWS).map(({ title: _, ...row }) => row)
  const columns = [column('project', 'text', '项目', 'project'), column('unit', 'text', '单位', 'unit'), ...COLUMNS]
  const isCut = all.length > rows.length
  return {
    id: 'projects',
    heading: { zh: '各项目', en: 'By project' },
    notes: cutNote(all.length, rows.length),
    figures: [],
    table: { columns, rows, ...(isCut ? {} : { total: totalOf({ columns, rows }, SUMMED) }) },
  }
}
