import { valueOn } from '@tenderlight/law/dated-parameter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { payInterest } from '@tenderlight/law/parameters/payment'
import { ARREARS_AGES } from '../payment/arrears-age.ts'
import type { ArrearsAge } from '../payment/arrears-age.ts'
import type { Text } from '../rules/rule.ts'
import { sumOfUnpaid, unpaidByAge } from './arrears.ts'
import type { UnpaidPart, UnpaidSum } from './arrears.ts'
import type { ReportCell, ReportSection } from './report.ts'
import { column, cutNote, figure, MOST_ROWS, totalOf } from './report-parts.ts'

/** Everything that the report of what is unpaid is made of. */
export interface ArrearsReading {
  readonly parts: readonly UnpaidPart[]
  /** By name. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** At the end of which it was unpaid. */
  readonly day: CivilDate
}

const AGE_WORDS: Readonly<Record<ArrearsAge, Text>> = {
  '1-30': { zh: '1 至 30 日', en: '1-30 days' },
  '31-60': { zh: '31 至 60 日', en: '31-60 days' },
  '61+': { zh: '61 日以上', en: '61 days and more' },
}

const SUM_COLUMNS = [
  column('parts', 'count', '笔数', 'payments'),
  column('projects', 'count', '项目数', 'projects'),
  column('amount', 'fen', '金额', 'amount'),
  column('interest', 'fen', '逾期利息', 'interest'),
  column('unknown', 'count', '金额不详', 'amount not on record'),
]
const SUMMED = ['parts', 'projects', 'amount', 'interest', 'unknown']
const sumCells = ({ parts, projects, amount, interest, unknown }: UnpaidSum): readonly ReportCell[] => [
  parts,
  projects,
  amount,
  interest,
  unknown,
]

/** 拖欠情况: what was overdue at the end of a day, by age, unit and project, with the interest. */
export function arrearsSections(reading: ArrearsReading): readonly ReportSection[] {
  return [byAge(reading), byUnit(reading), byProject(reading)]
}

function notes({ day }: ArrearsReading): readonly Text[] {
  return [
    {
      zh: `按 ${day} 日终时的情况统计,依据目前在案的记录:该日以后支付的仍计为未付。分期支付的合同按每一笔计算。逾期天数自最后期限的次日起算。`,
      en: `As it stood at the end of ${day}, by what is on record now: what was paid later counts as unpaid. Of a contract paid in instalments each counts by itself. Days are counted from the day after the last one.`,
    },
    interestNote(day),
  ]
}

function interestNote(day: CivilDate): Text {
  const value = valueOn(payInterest, day)
  if (value === undefined) return { zh: '逾期利息:未设定。', en: 'Interest for lateness: not configured.' }
  const { instrument, clause, verification } = value.citation
  const isUnverified = verification === 'unverified'
  return {
    zh: `逾期利息仅对中小企业计算,依据${instrument}${clause}${isUnverified ? '(待核)' : ''};记录不足以计算的不计入金额。`,
    en: `Interest is counted for small and medium enterprises alone (${instrument}${clause}${isUnverified ? ', unverified' : ''}); where the record does not say enough it adds nothing.`,
  }
}

function byAge(reading: ArrearsReading): ReportSection {
  const sum = sumOfUnpaid(reading.parts)
  const columns = [column('age', 'text', '逾期时间', 'overdue for'), ...SUM_COLUMNS]
  const rows = unpaidByAge(reading.parts).map(({ age, sum: own }) => ({
    id: age,
    cells: [AGE_WORDS[age], ...sumCells(own)],
  }))
  // A project may owe instalments of several ages: it is one project.
  const total = totalOf({ columns, rows }, SUMMED).map((cell, at) =>
    columns[at]?.id === 'projects' ? sum.projects : cell,
  )
  return {
    id: 'ages',
    heading: { zh: '逾期未付款项:按逾期时间', en: 'Overdue payments, by age' },
    notes: notes(reading),
    figures: [
      figure('parts', 'count', '逾期未付笔数', 'overdue payments', sum.parts),
      figure('projects', 'count', '涉及项目', 'projects', sum.projects),
      figure('amount', 'fen', '逾期未付金额', 'amount overdue', sum.amount),
      figure('interest', 'fen', '逾期利息', 'interest so far', sum.interest),
      figure('unknown', 'count', '金额没有记录的笔数', 'without an amount on record', sum.unknown),
      figure(
        'interest-unknown',
        'count',
        '利息无法计算的笔数',
        'of which interest cannot be told',
        sum.interestUnknown,
      ),
    ],
    table: { columns, rows, total },
    ...(sum.parts === 0 ? {} : { chart: { form: 'bars', label: 'age', series: ['amount'] } }),
  }
}

function byUnit({ parts, units }: ArrearsReading): ReportSection {
  const columns = [
    column('unit', 'text', '单位', 'unit'),
    ...ARREARS_AGES.map((age) => column(age, 'fen', AGE_WORDS[age].zh, AGE_WORDS[age].en)),
    ...SUM_COLUMNS,
  ]
  const by = Map.groupBy(parts, ({ unit }) => unit)
  const rows = units.flatMap(({ id, name }) => {
    const own = by.get(id)
    if (own === undefined) return []
    const ages = unpaidByAge(own).map(({ sum }) => sum.amount)
    return [{ id, unit: id, cells: [name, ...ages, ...sumCells(sumOfUnpaid(own))] }]
  })
  return {
    id: 'units',
    heading: { zh: '逾期未付款项:按单位', en: 'Overdue payments, by unit' },
    notes: [],
    figures: [],
    table: { columns, rows, total: totalOf({ columns, rows }, [...ARREARS_AGES, ...SUMMED]) },
    ...(rows.length === 0 ? {} : { chart: { form: 'bars', label: 'unit', series: [...ARREARS_AGES] } }),
  }
}

function byProject({ parts, units }: ArrearsReading): ReportSection {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const oldest = parts.toSorted((a, b) => b.daysLate - a.daysLate || (a.id < b.id ? -1 : 1)).slice(0, MOST_ROWS)
  const columns = [
    column('project', 'text', '项目', 'project'),
    column('unit', 'text', '单位', 'unit'),
    column('supplier', 'text', '合同相对方', 'supplier'),
    column('instalment', 'text', '款项', 'instalment'),
    column('due', 'date', '最后期限', 'last day'),
    column('days', 'days', '逾期天数', 'days late'),
    column('amount', 'fen', '未付金额', 'unpaid'),
    column('interest', 'fen', '逾期利息', 'interest'),
  ]
  const rows = oldest.map((part) => ({
    id: part.id,
    project: part.project,
    unit: part.unit,
    cells: [
      [part.procurement.id, part.procurement.title].filter(Boolean).join(' '),
      names.get(part.unit) ?? null,
      part.procurement.winner ?? null,
      part.instalment ?? { zh: '全部合同价款', en: 'the whole contract' },
      part.due,
      part.daysLate,
      part.amount ?? null,
      part.interest ?? null,
    ],
  }))
  return {
    id: 'projects',
    heading: { zh: '逾期未付款项:逐笔', en: 'Overdue payments, one by one' },
    notes: [
      {
        zh: '利息一栏空白的,或不是中小企业,或记录不足以计算。',
        en: 'Without interest: no small or medium enterprise is paid, or the record does not say enough.',
      },
      ...cutNote(parts.length, rows.length),
    ],
    figures: [],
    table: {
      columns,
      rows,
      ...(parts.length > rows.length ? {} : { total: totalOf({ columns, rows }, ['amount', 'interest']) }),
    },
  }
}
