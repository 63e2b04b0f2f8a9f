import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Text } from '../rules/rule.ts'
import { ruleTitle } from '../say.ts'
import type { DeadlineLevel } from './deadlines.ts'
import type { ReportTable } from './report.ts'
import { column } from './report-parts.ts'

/** One deadline that was late, as lists of them show it. */
export interface LateLine {
  readonly rule: string
  readonly part: string
  readonly matter: string
  readonly level: DeadlineLevel
  readonly unit: string
  /** Key of the project. */
  readonly project: string
  readonly number: string
  readonly title: string | null
  readonly due: CivilDate
  readonly met: CivilDate | null
}

const LEVELS: Readonly<Record<DeadlineLevel, Text>> = {
  law: { zh: '法定', en: 'law' },
  commitment: { zh: '承诺', en: 'commitment' },
}

/** Deadlines that were late, one by one, each with its project; days late are calendar days until it was met, or until today. */
export function lateTable(
  late: readonly LateLine[],
  units: readonly { readonly id: string; readonly name: string }[],
  today: CivilDate,
): ReportTable {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return {
    columns: [
      column('project', 'text', '项目', 'project'),
      column('unit', 'text', '单位', 'unit'),
      column('rule', 'text', '期限', 'deadline'),
      column('due', 'date', '届满日', 'last day'),
      column('met', 'date', '办结日', 'met on'),
      column('days', 'days', '逾期天数', 'days late'),
      column('level', 'text', '层级', 'level'),
    ],
    rows: late.map((one) => ({
      id: [one.project, one.rule, one.part, one.matter].join(':'),
      project: one.project,
      unit: one.unit,
      cells: [
        one.title === null ? one.number : `${one.number} ${one.title}`,
        names.get(one.unit) ?? null,
        { zh: ruleTitle(one.rule, 'zh-CN', one.part), en: ruleTitle(one.rule, 'en', one.part) },
        one.due,
        one.met,
        daysBetween(one.due, one.met ?? today),
        LEVELS[one.level],
      ],
    })),
  }
}
