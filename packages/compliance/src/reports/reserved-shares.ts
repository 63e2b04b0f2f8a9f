import { shareOf } from '@tenderlight/law/money'
import type { Text } from '../rules/rule.ts'
import { fieldName } from '../say.ts'
import { BASES } from '../years/year-finding.ts'
import type { ShareBase, ShareStanding } from './reserved-standing.ts'
import type { ReportCell, ReportRow, ReportTable } from './report.ts'
import { column } from './report-parts.ts'

const BASE_NAMES: Readonly<Record<ShareBase, Text>> = {
  'gp-budget': { zh: '年度预算总额', en: 'whole budget' },
  'above-limit': { zh: '限额以上货物服务', en: 'goods and services above the limit' },
  'works-above-limit': { zh: '限额以上工程', en: 'works above the limit' },
  'district-above-limit': { zh: '区方案货物服务', en: 'district plan, goods and services' },
  'district-works': { zh: '区方案工程', en: 'district plan, works' },
}

/** What each of the bases that stand in the table is. */
export function baseNotes(standings: readonly ShareStanding[]): readonly Text[] {
  return [...new Set(standings.map(({ finding }) => finding.base))].map((base) => ({
    zh: `${BASE_NAMES[base].zh}:${BASES[base].zh}。`,
    en: `${BASE_NAMES[base].en}: ${BASES[base].en}.`,
  }))
}

/** Each department's shares by base: what is asked, what is reserved, and whether it reaches. */
export function shareTable(standings: readonly ShareStanding[]): ReportTable {
  return {
    columns: [
      column('unit', 'text', '主管预算单位', 'department'),
      column('base', 'text', '口径', 'base'),
      column('base-amount', 'fen', '基数', 'base amount'),
      column('reserved', 'fen', '已预留', 'reserved'),
      column('share', 'basis-points', '占比', 'share'),
      column('required', 'fen', '应预留', 'asked'),
      column('shortfall', 'fen', '差额', 'missing'),
      column('small-micro', 'fen', '其中小微', 'small and micro'),
      column('small-micro-required', 'fen', '小微应预留', 'small and micro, asked'),
      column('standing', 'text', '判定', 'finding'),
    ],
    rows: standings.map(rowOf),
  }
}

function rowOf({ finding, name, standing, unit }: ShareStanding): ReportRow {
  const { actual, base, inside, ratio, required, rule, shortfall } = finding
  const denominator = ratio?.denominator ?? 0
  const share: ReportCell = ratio === undefined || denominator === 0 ? null : shareOf(ratio.numerator, denominator)
  return {
    id: `${unit}:${rule}`,
    unit,
    cells: [
      name,
      BASE_NAMES[base],
      ratio?.denominator ?? null,
      actual ?? null,
      share,
      required ?? null,
      shortfall ?? null,
      inside?.actual ?? null,
      inside?.required ?? null,
      saidOf({ finding, standing }),
    ],
  }
}

function saidOf({ finding, standing }: Pick<ShareStanding, 'finding' | 'standing'>): Text {
  const { inside, missing = [], shortfall = 0, verdict } = finding
  if (standing === 'cannot-tell') {
    const names = (locale: 'zh-CN' | 'en') => missing.map((field) => fieldName(field, locale))
    return {
      zh: `无法判定,缺少:${names('zh-CN').join('、')}`,
      en: `cannot tell, not on record: ${names('en').join(', ')}`,
    }
  }
  const isOpen = verdict === 'pending'
  if (standing === 'met') {
    return isOpen ? { zh: '目前达到', en: 'reached so far' } : { zh: '达到', en: 'reached' }
  }
  const isInside = shortfall === 0 && inside !== undefined
  const [zh, en]: readonly [string, string] = isInside
    ? ['小微部分低于规定比例', 'small and micro part below']
    : ['低于规定比例', 'below what is asked']
  return isOpen ? { zh: `目前${zh}`, en: `${en}, so far` } : { zh, en }
}
