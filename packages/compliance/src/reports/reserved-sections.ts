import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { annualReport } from '@tenderlight/law/parameters/year'
import type { Text } from '../rules/rule.ts'
import { firstDayOf } from '../years/unit-year.ts'
import type { YearContext } from '../years/unit-year.ts'
import { sumOfExecution, sumOfSums } from './reserved-execution.ts'
import type { ExecutedReservation, ExecutionSum } from './reserved-execution.ts'
import { reservedProjects } from './reserved-projects.ts'
import type { NoticeLink } from './reserved-projects.ts'
import { baseNotes, shareTable } from './reserved-shares.ts'
import { shareStandings } from './reserved-standing.ts'
import type { DepartmentYear, ShareStanding } from './reserved-standing.ts'
import type { ReportFigure, ReportSection } from './report.ts'
import { column, figure, moneyShareFigure, shareOrNull, totalOf } from './report-parts.ts'

interface ReservedUnit {
  readonly id: string
  readonly name: string
  readonly projects: readonly ExecutedReservation[]
}

/** Everything that the report on reserved projects is made of. */
export interface ReservedReading {
  readonly year: number
  readonly departments: readonly DepartmentYear[]
  /** The first projects of the year that reserve something, by number ({@link firstReserving}). */
  readonly first: readonly ExecutedReservation[]
  /** By name, with the projects of the year; the same lists while nothing of them changed. */
  readonly units: readonly ReservedUnit[]
  /** Of the first projects, by their keys. */
  readonly links: ReadonlyMap<string, NoticeLink>
  /** 财政部门规定的公告期限; undefined: the district set none. */
  readonly dueOn: CivilDate | undefined
  readonly context: YearContext
}

/** 预留项目执行情况: the sums of the year, the shares that bind, each unit, and the table of projects. */
export function reservedSections(reading: ReservedReading): readonly ReportSection[] {
  const { context, departments, first, links, units, year } = reading
  const standings = shareStandings(departments, year, context)
  const sums = units.map(({ projects, ...unit }) => ({ ...unit, sum: sumOfExecution(projects) }))
  const whole = sumOfSums(sums.map(({ sum }) => sum))
  return [
    execution(reading, standings, whole),
    {
      id: 'shares',
      heading: { zh: '预留比例对照', en: 'Shares against what is asked' },
      notes: [
        {
          zh: '按主管预算单位(含所属单位)分别判定;各口径的基数不同,不能相加。应预留金额按规则库中约束该年度的比例计算。',
          en: 'Told of each department with the units below it. The bases differ and are not added up. What is asked follows from the shares of the rulebook that bind the year.',
        },
        ...baseNotes(standings),
      ],
      figures: [],
      table: shareTable(standings),
    },
    byUnit(sums),
    reservedProjects({ shown: first, count: whole.reserving, units, links }),
  ]
}

/** Says how many departments have no budget on record; nothing where all have one. */
function unbudgeted(departments: readonly DepartmentYear[]): readonly Text[] {
  const count = departments.filter(({ gpBudgetTotal }) => gpBudgetTotal === undefined).length
  return count === 0
    ? []
    : [
        {
          zh: `${count} 个主管预算单位没有登记该年度批复的政府采购预算,年度政府采购预算总额不计算。`,
          en: `${count} of the departments have no approved budget of the year on record: its total is not given.`,
        },
      ]
}

function notes({ departments, dueOn, year }: ReservedReading): readonly Text[] {
  const cite = valueOn(annualReport, firstDayOf(year + 1))?.citation
  return [
    {
      zh: `统计 ${year} 年度(预算年度,未填的按公告或意向的年份)的全部项目。预留金额按采购意向和公告,合同金额按合同。面向中小企业采购是预留项目的合同中由中小企业承担的金额,可以多于预留金额。没有记录的金额不计入,单列个数。`,
      en: `All projects of the budget year ${year} (where none is on record, of the year of their notice). What is reserved follows the notices, what was contracted is what small and medium enterprises carry out of the contracts of reserved projects, and may be more than was reserved. Amounts that are not on record add nothing and are counted.`,
    },
    {
      zh: `${cite === undefined ? '年度公告要求:未设定。' : `依据${cite.instrument}${cite.clause}。`}公告文本的格式见该办法附件2,附件原文待核。`,
      en: `${cite === undefined ? 'The yearly report: not configured.' : `${cite.instrument}${cite.clause}.`} The form is that of annex 2 of the measure; its wording is still to be checked against the original.`,
    },
    dueOn === undefined
      ? {
          zh: '公告期限:未设定(由财政部门规定)。',
          en: 'Last day of publication: not configured (the finance department sets it).',
        }
      : { zh: `公告期限:${dueOn}。`, en: `Last day of publication: ${dueOn}.` },
    ...unbudgeted(departments),
  ]
}

function execution(reading: ReservedReading, standings: readonly ShareStanding[], whole: ExecutionSum): ReportSection {
  return {
    id: 'execution',
    heading: { zh: '预留项目执行情况', en: 'How reserved projects were carried out' },
    notes: notes(reading),
    figures: executionFigures(reading, whole),
    words: {
      label: { zh: '未达到规定比例的说明', en: 'Why a share stays below what is asked' },
      text: '',
      required: standings.some(({ standing }) => standing === 'short'),
    },
  }
}

function executionFigures({ departments }: ReservedReading, sum: ExecutionSum): readonly ReportFigure[] {
  const budgets = departments.map(({ gpBudgetTotal }) => gpBudgetTotal)
  const isKnown = budgets.length > 0 && budgets.every((one) => one !== undefined)
  const budget = isKnown ? budgets.reduce<number>((total, one) => total + (one ?? 0), 0) : null
  return [
    figure('budget', 'fen', '年度政府采购预算总额', 'government procurement budget of the year', budget),
    figure('projects', 'count', '采购项目', 'projects', sum.projects),
    figure('amount', 'fen', '采购项目预算合计', 'their budgets', sum.amount),
    figure('reserving', 'count', '预留项目', 'projects with a reservation', sum.reserving),
    figure('reserved', 'fen', '面向中小企业预留', 'reserved for small and medium enterprises', sum.reserved),
    moneyShareFigure('reserved-share', '预留金额占采购项目预算', 'reserved, of the budgets', sum.reserved, sum.amount),
    figure('small-micro', 'fen', '其中预留给小微企业', 'of it for small and micro enterprises', sum.reservedSmallMicro),
    moneyShareFigure(
      'small-micro-share',
      '小微企业占预留金额',
      'small and micro, of what is reserved',
      sum.reservedSmallMicro,
      sum.reserved,
    ),
    figure('signed', 'count', '已签订合同的预留项目', 'reserved projects with a contract', sum.signed),
    figure(
      'contracted',
      'fen',
      '预留项目面向中小企业采购',
      'contracted with small and medium enterprises',
      sum.contracted,
    ),
    figure(
      'contracted-small-micro',
      'fen',
      '其中面向小微企业采购',
      'of it with small and micro enterprises',
      sum.contractedSmallMicro,
    ),
    moneyShareFigure(
      'contracted-share',
      '小微企业占面向中小企业采购',
      'small and micro, of what was contracted',
      sum.contractedSmallMicro,
      sum.contracted,
    ),
    figure('reserved-unknown', 'count', '预留金额没有记录', 'reserved amount not on record', sum.reservedUnknown),
    figure(
      'contracted-unknown',
      'count',
      '中小企业合同金额没有记录',
      'contracted amount not on record',
      sum.contractedUnknown,
    ),
  ]
}

function byUnit(
  sums: readonly { readonly id: string; readonly name: string; readonly sum: ExecutionSum }[],
): ReportSection {
  const columns = [
    column('unit', 'text', '单位', 'unit'),
    column('projects', 'count', '项目', 'projects'),
    column('amount', 'fen', '预算合计', 'budgets'),
    column('reserving', 'count', '预留项目', 'reserving'),
    column('reserved', 'fen', '预留金额', 'reserved'),
    column('share', 'basis-points', '预留占比', 'share'),
    column('small-micro', 'fen', '其中小微', 'small and micro'),
    column('contracted', 'fen', '面向中小企业采购', 'contracted with SMEs'),
    column('contracted-small-micro', 'fen', '其中面向小微', 'with small and micro'),
  ]
  const rows = sums.flatMap(({ id, name, sum }) => {
    if (sum.projects === 0) return []
    const share = shareOrNull(sum.reserved, sum.amount, 1)
    const cells = [name, sum.projects, sum.amount, sum.reserving, sum.reserved, share, sum.reservedSmallMicro]
    return [{ id, unit: id, cells: [...cells, sum.contracted, sum.contractedSmallMicro] }]
  })
  const summed = columns.flatMap(({ id, kind }) => (kind === 'count' || kind === 'fen' ? [id] : []))
  return {
    id: 'units',
    heading: { zh: '各单位预留与执行', en: 'Reserved and carried out, by unit' },
    notes: [],
    figures: [],
    table: { columns, rows, total: totalOf({ columns, rows }, summed) },
    ...(rows.length === 0 ? {} : { chart: { form: 'bars', label: 'unit', series: ['reserved', 'contracted'] } }),
  }
}
