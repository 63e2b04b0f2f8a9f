import { shareOf } from '@tenderlight/law/money'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Appraisal } from '../desk/kinds.ts'
import { ENOUGH_TO_RANK } from '../desk/ranking.ts'
import type { Text } from '../rules/rule.ts'
import { appraise, isBetterHigh } from './appraisal.ts'
import type { AppraisedIndicator, AppraisedUnit, UnitShare } from './appraisal.ts'
import { periodName } from './periods.ts'
import type { ReportPeriod, ReportRow, ReportSection } from './report.ts'
import { column, figure, shareOrNull, TOO_FEW_NOTE } from './report-parts.ts'

/** Everything that an appraisal is made of. */
export interface AppraisalReading {
  readonly indicators: readonly AppraisedIndicator[]
  /** What the district set; undefined: nothing. */
  readonly weights: Appraisal['weights'] | undefined
  /** By name. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly period: ReportPeriod
  /** The day of the figures of the year; undefined: none were used. */
  readonly yearAsOf: CivilDate | undefined
}

const BASIS_WORDS: Readonly<Record<AppraisedIndicator['basis'], Text>> = {
  period: { zh: '本期届满的期限', en: 'deadlines of the period' },
  year: { zh: '年度累计', en: 'the year so far' },
}
const NOT_SET: Text = {
  zh: '本区县未设定考评指标的权重(未设定),各项数字照列,不计算得分,不作排名。',
  en: 'The district set no weights (not configured): the figures stand, without a score and without ranks.',
}

/** 考评: scores by the district's weights, what they were made of, and what each indicator says of each unit. */
export function appraisalSections(reading: AppraisalReading): readonly ReportSection[] {
  const units = appraise(reading.indicators, reading.weights, reading.units)
  return [scores(reading, units), indicatorsSection(reading), unitFigures(units)]
}

const SCORED: Text = {
  zh: `得分按本区县设定的权重加权:越高越好的指标以比例计,越低越好的指标以(100%-比例)计,满分 100。任一项计权指标不足 ${ENOUGH_TO_RANK} 件的单位不计算得分。得分相同的名次相同。`,
  en: `Weighted as the district set it: the share itself where more is better, what is left of the whole where less is; 100 at the most. A unit of which one weighted indicator has fewer than ${ENOUGH_TO_RANK} has no score. The same score has the same rank.`,
}

const pointText = (score: number): string => (score / 100).toFixed(2)

function scores({ period, weights }: AppraisalReading, units: readonly AppraisedUnit[]): ReportSection {
  const scored = units.filter(({ score }) => score !== undefined)
  const rows = units.map(({ id, name, points, rank, score }): ReportRow => {
    const untold = points.filter((one) => one.points === undefined && isWeighted(weights, one.indicator.id))
    const names = (language: keyof Text) => untold.map(({ indicator }) => indicator.title[language]).join('、')
    return {
      id,
      unit: id,
      cells: [
        name,
        score ?? null,
        rank === undefined ? null : `${rank}`,
        untold.length === 0
          ? null
          : { zh: `数量不足或未统计:${names('zh')}`, en: `too few to tell, or not measured: ${names('en')}` },
      ],
    }
  })
  return {
    id: 'scores',
    heading: { zh: '考评得分', en: 'Scores' },
    notes: [weights === undefined ? NOT_SET : SCORED],
    figures: [
      figure('units', 'count', '有统计数字的单位', 'units with figures', units.length),
      figure('scored', 'count', '计算得分的单位', 'units with a score', scored.length),
    ],
    table: {
      columns: [
        column('unit', 'text', '单位', 'unit'),
        column('score', 'hundredths', '得分', 'score'),
        column('rank', 'text', '名次', 'rank'),
        column('remark', 'text', '说明', 'remark'),
      ],
      rows,
    },
    ...(scored.length === 0 ? {} : { chart: { form: 'bars', label: 'unit', series: ['score'] } }),
    words: { label: { zh: '考评说明', en: 'Remarks' }, text: draft(period, weights, units, scored), required: true },
  }
}

function isWeighted(weights: Appraisal['weights'] | undefined, id: string): boolean {
  return weights?.some(({ indicator }) => indicator === id) ?? false
}

function draft(
  period: ReportPeriod,
  weights: Appraisal['weights'] | undefined,
  units: readonly AppraisedUnit[],
  scored: readonly AppraisedUnit[],
): string {
  const name = periodName(period).zh
  if (units.length === 0) return `${name}，没有可供考评的统计数字。`
  if (weights === undefined)
    return `${name}，有统计数字的单位${units.length}个。本区县未设定考评权重，仅列各项数字，不计算得分。`
  const rest = units.length - scored.length
  const some = scored
    .slice(0, Math.min(3, scored.length))
    .map(({ name: unit, score = 0 }) => `${unit}（${pointText(score)}分）`)
  return [
    `${name}，有统计数字的单位${units.length}个，其中计算得分的${scored.length}个。`,
    some.length === 0 ? '' : `得分居前的单位：${some.join('、')}。`,
    rest === 0 ? '' : `另有${rest}个单位因计权指标数量不足或未统计，不计算得分。`,
  ].join('')
}

function indicatorsSection({ indicators, weights, yearAsOf }: AppraisalReading): ReportSection {
  return {
    id: 'indicators',
    heading: { zh: '指标和权重', en: 'Indicators and weights' },
    notes: [
      {
        zh: '按时率统计届满日在本期内、由采购单位办理的期限:按时办结数除以已办结数与逾期未办数之和。',
        en: 'On time: of the units’ own deadlines with the last day in the period, those met in time of those met or overdue.',
      },
      ...(yearAsOf === undefined
        ? []
        : [
            {
              zh: `年度累计的指标取自“指标与目标”的统计,截至 ${yearAsOf}。`,
              en: `Those of the year so far are the kept figures of the indicators, as of ${yearAsOf}.`,
            },
          ]),
    ],
    figures: [],
    table: {
      columns: [
        column('indicator', 'text', '指标', 'indicator'),
        column('weight', 'basis-points', '权重', 'weight'),
        column('better', 'text', '方向', 'better'),
        column('basis', 'text', '统计口径', 'counted over'),
        column('share', 'basis-points', '全区比例', 'all units'),
        column('numerator', 'count', '分子', 'numerator'),
        column('denominator', 'count', '分母', 'denominator'),
      ],
      rows: indicators.map(({ basis, id, title, units }) => {
        const sum = sumOf(units ?? [])
        return {
          id,
          cells: [
            title,
            weights?.find(({ indicator }) => indicator === id)?.weight ?? null,
            isBetterHigh(id) ? { zh: '越高越好', en: 'more' } : { zh: '越低越好', en: 'less' },
            units === undefined ? { zh: '未统计', en: 'not measured' } : BASIS_WORDS[basis],
            shareOrNull(sum.numerator, sum.denominator),
            units === undefined ? null : sum.numerator,
            units === undefined ? null : sum.denominator,
          ],
        }
      }),
    },
  }
}

function sumOf(units: readonly UnitShare[]): Omit<UnitShare, 'unit'> {
  return {
    numerator: units.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: units.reduce((sum, { denominator }) => sum + denominator, 0),
  }
}

function unitFigures(units: readonly AppraisedUnit[]): ReportSection {
  return {
    id: 'unit-figures',
    heading: { zh: '各单位各项指标', en: 'What each indicator says of each unit' },
    notes: [TOO_FEW_NOTE],
    figures: [],
    table: {
      columns: [
        column('unit', 'text', '单位', 'unit'),
        column('indicator', 'text', '指标', 'indicator'),
        column('share', 'basis-points', '比例', 'share'),
        column('numerator', 'count', '分子', 'numerator'),
        column('denominator', 'count', '分母', 'denominator'),
      ],
      rows: units.flatMap(({ id, name, points }) =>
        points.flatMap(({ indicator, points: told, share }): readonly ReportRow[] =>
          share === undefined
            ? []
            : [
                {
                  id: `${id}:${indicator.id}`,
                  unit: id,
                  cells: [
                    name,
                    indicator.title,
                    told === undefined ? null : shareOf(share.numerator, share.denominator),
                    share.numerator,
                    share.denominator,
                  ],
                },
              ],
        ),
      ),
    },
  }
}
