import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ClockEventName } from '../procurement/matter.ts'
import { eventName, ruleTitle } from '../say.ts'
import type { DeadlineCounts } from './deadlines.ts'
import { dueOf, sumOfDeadlines } from './deadlines.ts'
import { COUNT_COLUMNS, countCells, countFigures, SUMMED } from './deadline-sections.ts'
import type { ReportSection } from './report.ts'
import { column, cutNote, figure, TOO_FEW_NOTE, totalOf } from './report-parts.ts'

/**
 * The steps that an agency takes for the unit that appointed it. Own rule, for statistics alone: who answers for a deadline is a
 * matter of the law and of the contract of agency.
 */
export const AGENCY_EVENTS = [
  'prequalification',
  'prequalification-clarification',
  'announcement',
  'single-source-publicity',
  'documents-issued',
  'documents-ended',
  'clarification',
  'evaluation-report',
  'candidate-publicity',
  'result-published',
  'award-notice',
  'loser-deposit-refunded',
  'winner-deposit-refunded',
] as const satisfies readonly ClockEventName[]

interface Agency {
  /** Its key. */
  readonly agency: string
  readonly name: string
}

/** The deadlines of one agency's steps. */
export interface AgencyDeadlines extends Agency, DeadlineCounts {
  /** Projects and units that they are of. */
  readonly projects: number
  readonly units: number
}

/** The same by clock. */
export interface AgencyRule extends Agency, DeadlineCounts {
  readonly rule: string
  readonly part: string
}

/** A step of an agency that was late, with its project. */
export interface AgencyLate extends Agency {
  readonly rule: string
  readonly part: string
  readonly matter: string
  readonly project: string
  readonly unit: string
  readonly number: string
  readonly title: string | null
  readonly due: CivilDate
  readonly met: CivilDate | null
}

/** Everything that the report on agencies is made of. */
export interface AgencyReading {
  readonly agencies: readonly AgencyDeadlines[]
  readonly rules: readonly AgencyRule[]
  /** The first of those that were late. */
  readonly late: readonly AgencyLate[]
  readonly today: CivilDate
}

/** 代理机构履时: each agency's steps by their last day, by rule, and what was late one by one. */
export function agencySections(reading: AgencyReading): readonly ReportSection[] {
  return [byAgency(reading), byRule(reading), lateOnes(reading)]
}

const titleOf = ({ part, rule }: { readonly rule: string; readonly part: string }) => ({
  zh: ruleTitle(rule, 'zh-CN', part),
  en: ruleTitle(rule, 'en', part),
})

function byAgency({ agencies }: AgencyReading): ReportSection {
  const columns = [
    column('agency', 'text', '代理机构', 'agency'),
    column('units', 'count', '委托单位', 'units'),
    column('projects', 'count', '项目', 'projects'),
    ...COUNT_COLUMNS,
  ]
  const rows = agencies.map((one) => ({
    id: one.agency,
    cells: [one.name, one.units, one.projects, ...countCells(one)],
  }))
  const steps = (locale: 'zh-CN' | 'en') => AGENCY_EVENTS.map((event) => eventName(event, locale))
  return {
    id: 'agencies',
    heading: { zh: '代理机构按时情况', en: 'Agencies and their deadlines' },
    notes: [
      {
        zh: `只统计通常由代理机构办理的环节(${steps('zh-CN').join('、')})的期限;哪些环节归入是本系统的统计口径,不划分责任。期限届满日在本期,且办结之日(未按时办结的为届满之日)该机构受委托办理该项目的计入;同日委托两家的各计一次。`,
        en: `Only the deadlines of steps that agencies usually take (${steps('en').join(', ')}); which they are is the product’s own rule and divides no responsibility. Counted where the last day lies in the period and the agency was appointed to the project on the day of the step, or on the last day where it was not taken in time; with two agencies on one day, for each.`,
      },
      TOO_FEW_NOTE,
    ],
    figures: [
      figure('agencies', 'count', '代理机构', 'agencies', agencies.length),
      ...countFigures(sumOfDeadlines(agencies)),
    ],
    table: { columns, rows, total: totalOf({ columns, rows }, SUMMED) },
    ...(agencies.some((one) => dueOf(one) > 0)
      ? { chart: { form: 'bars', label: 'agency', series: ['on-time', 'late', 'overdue'] } }
      : {}),
  }
}

function byRule({ rules }: AgencyReading): ReportSection {
  const columns = [
    column('agency', 'text', '代理机构', 'agency'),
    column('rule', 'text', '期限', 'deadline'),
    ...COUNT_COLUMNS,
  ]
  const rows = rules.map((one) => ({
    id: [one.agency, one.rule, one.part].join(':'),
    cells: [one.name, titleOf(one), ...countCells(one)],
  }))
  return {
    id: 'rules',
    heading: { zh: '代理机构:按期限', en: 'Agencies, by deadline' },
    notes: [],
    figures: [],
    table: { columns, rows, total: totalOf({ columns, rows }, SUMMED) },
  }
}

function lateOnes({ agencies, late, today }: AgencyReading): ReportSection {
  const { late: metLate, overdue } = sumOfDeadlines(agencies)
  return {
    id: 'late-projects',
    heading: { zh: '逾期明细', en: 'What was late, one by one' },
    notes: cutNote(metLate + overdue, late.length),
    figures: [],
    table: {
      columns: [
        column('project', 'text', '项目', 'project'),
        column('agency', 'text', '代理机构', 'agency'),
        column('rule', 'text', '期限', 'deadline'),
        column('due', 'date', '届满日', 'last day'),
        column('met', 'date', '办结日', 'met on'),
        column('days', 'days', '逾期天数', 'days late'),
      ],
      rows: late.map((one) => ({
        id: [one.project, one.agency, one.rule, one.part, one.matter].join(':'),
        project: one.project,
        unit: one.unit,
        cells: [
          one.title === null ? one.number : `${one.number} ${one.title}`,
          one.name,
          titleOf(one),
          one.due,
          one.met,
          daysBetween(one.due, one.met ?? today),
        ],
      })),
    },
  }
}
