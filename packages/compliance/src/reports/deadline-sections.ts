import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Context } from '../evaluate.ts'
import type { Text } from '../rules/rule.ts'
import { ruleTitle } from '../say.ts'
import { deadlinesByRule, deadlinesByUnit, dueOf, endedOf, sumOfDeadlines } from './deadlines.ts'
import type {
  CountedDeadlines,
  DaysTaken,
  DeadlineCounts,
  DeadlineLevel,
  RuleDeadlines,
  RuleState,
} from './deadlines.ts'
import { lateTable } from './late-table.ts'
import type { LateLine } from './late-table.ts'
import type { ReportCell, ReportFigure, ReportRow, ReportSection, ReportTable } from './report.ts'
import { column, cutNote, figure, shareFigure, shareOrNull, TOO_FEW_NOTE, totalOf } from './report-parts.ts'

/** Everything that the statistics of deadlines are made of. */
export interface DeadlineReading {
  readonly counted: readonly CountedDeadlines[]
  readonly taken: readonly DaysTaken[]
  /** The first of those that were late. */
  readonly late: readonly LateLine[]
  /** By name. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly through: CivilDate
  readonly context: Context
}

export const COUNT_COLUMNS: ReportTable['columns'] = [
  column('due', 'count', '到期', 'due'),
  column('on-time', 'count', '按时', 'on time'),
  column('late', 'count', '逾期办结', 'met late'),
  column('overdue', 'count', '逾期未办', 'overdue'),
  column('running', 'count', '未到期', 'running'),
  column('share', 'basis-points', '按时率', 'on time, share'),
]
/** Those of them that add up. */
export const SUMMED = ['due', 'on-time', 'late', 'overdue', 'running']

export const countCells = (counts: DeadlineCounts): readonly ReportCell[] => [
  dueOf(counts),
  counts.onTime,
  counts.late,
  counts.overdue,
  counts.running,
  shareOrNull(counts.onTime, endedOf(counts)),
]

/** The sums of a section, with the share that was on time. */
export const countFigures = (counts: DeadlineCounts): readonly ReportFigure[] => [
  figure('due', 'count', '期限届满日在本期的', 'with their last day in the period', dueOf(counts)),
  figure('on-time', 'count', '按时办结', 'met in time', counts.onTime),
  figure('late', 'count', '逾期办结', 'met late', counts.late),
  figure('overdue', 'count', '逾期未办', 'overdue and not met', counts.overdue),
  figure('running', 'count', '尚未到期', 'still running', counts.running),
  shareFigure(
    'share',
    '按时率(按时办结占已办结和逾期未办之和)',
    'on time, of those met or overdue',
    counts.onTime,
    endedOf(counts),
  ),
]

const LEVEL_WORDS: Readonly<Record<DeadlineLevel, Text>> = {
  law: { zh: '法定期限', en: 'Deadlines of the law' },
  commitment: { zh: '承诺期限', en: 'Deadlines that the district promised' },
}
const STATE_WORDS: Readonly<Record<RuleState, Text | null>> = {
  'in-force': null,
  'not-configured': { zh: '未设定', en: 'not configured' },
  off: { zh: '本区已停用', en: 'switched off by the district' },
}

const COUNTING: Text = {
  zh: '按期限届满日所在时段统计,办理情况按目前在案的记录;没有起算事实、因而没有届满日的不计入;最短间隔(例如意向公开满 30 日)不是期限,不计入。天数为自起算之日至办结之日的日历天数。',
  en: 'Counted by the last day; what became of each is as recorded now. What has not started has no last day and is not counted, nor are least distances, which are no deadlines. Days are calendar days from what started it until it was met.',
}

/** 时限统计: by rule and unit, law and commitment apart, the bureau's own deadlines by themselves, and what was late one by one. */
export function deadlineSections(reading: DeadlineReading): readonly ReportSection[] {
  const supervising = reading.counted.filter(({ bound }) => bound === 'supervisor')
  return [
    ...(['law', 'commitment'] as const).flatMap((level) => [byRule(reading, level), byUnit(reading, level)]),
    ...(supervising.length === 0 ? [] : [ofSupervisors(reading, supervising)]),
    lateOnes(reading),
  ]
}

const titleOf = (rule: string, part: string): Text => ({
  zh: ruleTitle(rule, 'zh-CN', part),
  en: ruleTitle(rule, 'en', part),
})

function ruleTable(lines: readonly RuleDeadlines[]): ReportTable {
  const isRemarked = lines.some(({ state }) => state !== 'in-force')
  const columns = [
    column('rule', 'text', '期限', 'deadline'),
    ...COUNT_COLUMNS,
    column('median', 'days', '中位天数', 'median days'),
    column('least', 'days', '最短', 'shortest'),
    column('most', 'days', '最长', 'longest'),
    ...(isRemarked ? [column('state', 'text', '说明', 'remark')] : []),
  ]
  const rows = lines.map((line) => ({
    id: `${line.rule}${line.part === '' ? '' : `:${line.part}`}`,
    cells: [
      titleOf(line.rule, line.part),
      ...countCells(line),
      line.spread?.median ?? null,
      line.spread?.least ?? null,
      line.spread?.most ?? null,
      ...(isRemarked ? [STATE_WORDS[line.state]] : []),
    ],
  }))
  return { columns, rows, total: totalOf({ columns, rows }, SUMMED) }
}

const CHART = { form: 'bars', series: ['on-time', 'late', 'overdue'] } as const

function byRule({ context, counted, taken, through }: DeadlineReading, level: DeadlineLevel): ReportSection {
  const own = <T extends { readonly bound: string }>(all: readonly T[]) => all.filter(({ bound }) => bound === 'buyer')
  const lines = deadlinesByRule(own(counted), own(taken), level, through, context)
  const { zh, en } = LEVEL_WORDS[level]
  return {
    id: level,
    heading: { zh: `${zh}:按规则`, en: `${en}, by rule` },
    notes: [COUNTING, TOO_FEW_NOTE],
    figures: countFigures(sumOfDeadlines(lines)),
    table: ruleTable(lines),
    ...(lines.some((line) => dueOf(line) > 0) ? { chart: { ...CHART, label: 'rule' } } : {}),
  }
}

function byUnit({ counted, units }: DeadlineReading, level: DeadlineLevel): ReportSection {
  const by = deadlinesByUnit(counted, level)
  const columns = [column('unit', 'text', '单位', 'unit'), ...COUNT_COLUMNS]
  const rows = units.flatMap(({ id, name }): ReportRow[] => {
    const counts = by.get(id)
    return counts === undefined ? [] : [{ id, unit: id, cells: [name, ...countCells(counts)] }]
  })
  const { zh, en } = LEVEL_WORDS[level]
  return {
    id: `${level}-units`,
    heading: { zh: `${zh}:按单位`, en: `${en}, by unit` },
    notes: [TOO_FEW_NOTE],
    figures: [],
    table: { columns, rows, total: totalOf({ columns, rows }, SUMMED) },
    ...(rows.length === 0 ? {} : { chart: { ...CHART, label: 'unit' } }),
  }
}

function ofSupervisors(
  { context, taken, through }: DeadlineReading,
  supervising: readonly CountedDeadlines[],
): ReportSection {
  const days = taken.filter(({ bound }) => bound === 'supervisor')
  const lines = (['law', 'commitment'] as const)
    .flatMap((level) => deadlinesByRule(supervising, days, level, through, context))
    .filter((line) => dueOf(line) > 0)
  return {
    id: 'supervisors',
    heading: { zh: '监管部门自身的期限', en: 'Deadlines of the supervising departments themselves' },
    notes: [
      {
        zh: '处理投诉等由监管部门办理的期限,不计入各单位。',
        en: 'What the departments have to do themselves, such as deciding complaints; no unit is counted by it.',
      },
    ],
    figures: countFigures(sumOfDeadlines(lines)),
    table: ruleTable(lines),
  }
}

function lateOnes({ context, counted, late, units }: DeadlineReading): ReportSection {
  const { late: metLate, overdue } = sumOfDeadlines(counted)
  return {
    id: 'late-projects',
    heading: { zh: '逾期明细', en: 'What was late, one by one' },
    notes: [
      {
        zh: '逾期是记录之间的日期事实;有书面理由的同样列出。',
        en: 'Late is a fact of the dates on record; those with a written reason are listed as well.',
      },
      ...cutNote(metLate + overdue, late.length),
    ],
    figures: [],
    table: lateTable(late, units, context.today),
  }
}
