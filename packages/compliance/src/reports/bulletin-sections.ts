import { draftSummary } from './bulletin-draft.ts'
import { rankUnits, sumOfCases } from './bulletin.ts'
import type { BulletinReading, CountedCases } from './bulletin.ts'
import { COUNT_COLUMNS, countCells, countFigures, SUMMED } from './deadline-sections.ts'
import { deadlinesByUnit, sumOfDeadlines } from './deadlines.ts'
import type { DeadlineLevel } from './deadlines.ts'
import { lateTable } from './late-table.ts'
import type { ReportCell, ReportRow, ReportSection, ReportTable } from './report.ts'
import { column, cutNote, figure, shareOrNull, TOO_FEW_NOTE, totalOf } from './report-parts.ts'
import type { Text } from '../rules/rule.ts'

const UNIT = column('unit', 'text', '单位', 'unit')

const LEVEL_WORDS: Readonly<Record<DeadlineLevel, Text>> = {
  law: { zh: '法定期限办理情况', en: 'Deadlines of the law' },
  commitment: { zh: '承诺期限办理情况', en: 'Deadlines that the district promised' },
}

/** 通报: a summary in words, the deadlines of each unit, who stands where, what became overdue, what stands today, and the cases. */
export function bulletinSections(reading: BulletinReading): readonly ReportSection[] {
  return [
    summary(reading),
    ofLevel(reading, 'law'),
    ofLevel(reading, 'commitment'),
    ranking(reading),
    turnedRed(reading),
    standing(reading),
    ofCases(reading),
  ]
}

function summary(reading: BulletinReading): ReportSection {
  const { counted, turnedRed: red, cases } = reading
  const own = sumOfDeadlines(counted.filter(({ bound }) => bound === 'buyer'))
  const { opened, struckOff } = sumOfCases(cases)
  return {
    id: 'summary',
    heading: { zh: '总体情况', en: 'In short' },
    notes: [
      {
        zh: '文字由系统按本报告数字拟出,印发前可以修改;数字按统计日在案的记录计算。',
        en: 'The words are drafted from the figures below and may be changed before the report is issued; the figures are counted from what is on record on the day of the report.',
      },
    ],
    figures: [
      ...countFigures(own),
      figure(
        'turned-red',
        'count',
        '本期新出现的超期事项',
        'became overdue in the period',
        red.reduce((sum, { count }) => sum + count, 0),
      ),
      figure('cases-opened', 'count', '本期立案督办', 'cases opened', opened),
      figure('cases-struck-off', 'count', '本期督办销号', 'cases struck off', struckOff),
    ],
    words: { label: { zh: '总体情况说明', en: 'Summary' }, text: draftSummary(reading), required: true },
  }
}

/** A table of a line for each unit that has something to say, and the sums of `summed`. */
function unitTable(
  { units }: BulletinReading,
  columns: ReportTable['columns'],
  summed: readonly string[],
  cellsOf: (unit: string) => readonly ReportCell[] | undefined,
): ReportTable {
  const rows = units.flatMap(({ id, name }): ReportRow[] => {
    const cells = cellsOf(id)
    return cells === undefined ? [] : [{ id, unit: id, cells: [name, ...cells] }]
  })
  const all = [UNIT, ...columns]
  return rows.length === 0
    ? { columns: all, rows }
    : { columns: all, rows, total: totalOf({ columns: all, rows }, summed) }
}

function ofLevel(reading: BulletinReading, level: DeadlineLevel): ReportSection {
  const by = deadlinesByUnit(reading.counted, level)
  const table = unitTable(reading, COUNT_COLUMNS, SUMMED, (unit) => {
    const counts = by.get(unit)
    return counts === undefined ? undefined : countCells(counts)
  })
  return {
    id: level,
    heading: LEVEL_WORDS[level],
    notes: [
      {
        zh: '统计届满日在本期内、由采购单位办理的期限;本期没有届满期限的单位不列。',
        en: 'Deadlines of the units themselves whose last day lies in the period; units without any are not listed.',
      },
      TOO_FEW_NOTE,
    ],
    figures: countFigures(sumOfDeadlines([...by.values()])),
    table,
    ...(table.rows.length === 0
      ? {}
      : { chart: { form: 'bars', label: 'unit', series: ['on-time', 'late', 'overdue'] } }),
  }
}

function ranking(reading: BulletinReading): ReportSection {
  const { ranked, tooFew } = rankUnits(reading)
  const rows = [
    ...ranked.map(({ rank, of }) => ({ place: rank, of })),
    ...tooFew.map((of) => ({ place: { zh: '数量不足', en: 'too few to tell' }, of })),
  ]
  return {
    id: 'ranking',
    heading: { zh: '各单位按时率', en: 'Units by the share met in time' },
    notes: [
      {
        zh: '法定期限和承诺期限合并计算:按时办结数除以已办结数与逾期未办数之和。比例相同的名次相同。',
        en: 'Deadlines of law and commitment together: those met in time, of those met or overdue. The same share has the same rank.',
      },
      TOO_FEW_NOTE,
    ],
    figures: [],
    table: {
      columns: [
        column('rank', 'text', '名次', 'rank'),
        UNIT,
        column('share', 'basis-points', '按时率', 'on time, share'),
        column('on-time', 'count', '按时办结', 'on time'),
        column('judged', 'count', '已办结和逾期未办', 'met or overdue'),
      ],
      rows: rows.map(({ place, of }) => ({
        id: of.id,
        unit: of.id,
        cells: [
          typeof place === 'number' ? `${place}` : place,
          of.name,
          shareOrNull(of.onTime, of.judged),
          of.onTime,
          of.judged,
        ],
      })),
    },
  }
}

function turnedRed({ turnedRed: counts, red, units, today }: BulletinReading): ReportSection {
  const of = (level: DeadlineLevel) =>
    counts.filter((one) => one.level === level).reduce((sum, { count }) => sum + count, 0)
  return {
    id: 'turned-red',
    heading: { zh: '本期新出现的超期事项', en: 'What became overdue in the period' },
    notes: [
      {
        zh: '首个超期日在本期内的事项,之后已办结的也列出;有书面理由而不亮红灯的不列。',
        en: 'Those whose first day over the last day lies in the period, also where they were met since; one that a written reason softens is not listed.',
      },
      ...cutNote(of('law') + of('commitment'), red.length),
    ],
    figures: [
      figure('law', 'count', '法定期限', 'of the law', of('law')),
      figure('commitment', 'count', '承诺期限', 'of commitments', of('commitment')),
    ],
    table: lateTable(red, units, today),
  }
}

function standing(reading: BulletinReading): ReportSection {
  const levels = ['law', 'commitment'] as const
  const kinds = [
    { id: 'red', zh: '超期', en: 'overdue' },
    { id: 'yellow', zh: '临期', en: 'near' },
    { id: 'breaches', zh: '不符合要求', en: 'not met' },
  ] as const
  const words = { law: { zh: '法定', en: 'law' }, commitment: { zh: '承诺', en: 'commitment' } } as const
  const columns = levels.flatMap((level) =>
    kinds.map(({ id, zh, en }) =>
      column(`${level}-${id}`, 'count', `${words[level].zh}${zh}`, `${words[level].en}: ${en}`),
    ),
  )
  const sumOf = (unit: string, level: DeadlineLevel, kind: (typeof kinds)[number]['id']) =>
    reading.standing.filter((one) => one.unit === unit && one.level === level).reduce((sum, one) => sum + one[kind], 0)
  const table = unitTable(
    reading,
    columns,
    columns.map(({ id }) => id),
    (unit) => {
      const cells = levels.flatMap((level) => kinds.map(({ id }) => sumOf(unit, level, id)))
      return cells.every((cell) => cell === 0) ? undefined : cells
    },
  )
  return {
    id: 'standing',
    heading: { zh: '统计日在办情况', en: 'What stands on the day of the report' },
    notes: [
      {
        zh: `按 ${reading.today} 在案记录,与监管看板口径一致:超期、临期为尚在计时的事项;不符合要求为没有期限的事项(例如预留份额)。没有的单位不列。`,
        en: `As recorded on ${reading.today}, counted as the board does: overdue and near of what runs; not met of what has no deadline, such as a reserved share. Units with none are not listed.`,
      },
    ],
    figures: [],
    table,
  }
}

const CASE_COLUMNS = [
  ['opened', '立案', 'opened'],
  ['answered', '收到答复', 'answers'],
  ['struckOff', '销号', 'struck off'],
  ['withdrawn', '撤回', 'withdrawn'],
  ['openAtEnd', '期末在办', 'open at the end'],
] as const satisfies readonly (readonly [keyof CountedCases, string, string])[]

function ofCases(reading: BulletinReading): ReportSection {
  const by = new Map(reading.cases.map((one) => [one.unit, one]))
  const sums = sumOfCases(reading.cases)
  return {
    id: 'cases',
    heading: { zh: '督办情况', en: 'Supervision cases' },
    notes: [
      {
        zh: '按立案、答复、销号、撤回各自的日期统计;期末在办为截至本期最后一日立案而未办结的。',
        en: 'Each by its own day; open at the end are those opened by the last day of the period and not closed by then.',
      },
    ],
    figures: CASE_COLUMNS.map(([id, zh, en]) => figure(id, 'count', zh, en, sums[id])),
    table: unitTable(
      reading,
      CASE_COLUMNS.map(([id, zh, en]) => column(id, 'count', zh, en)),
      CASE_COLUMNS.map(([id]) => id),
      (unit) => {
        const own = by.get(unit)
        return own === undefined ? undefined : CASE_COLUMNS.map(([id]) => own[id])
      },
    ),
  }
}
