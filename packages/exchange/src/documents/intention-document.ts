import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { remarkOf } from './remark.ts'
import type { Remarked } from './remark.ts'

/** One published intention or line of a tender plan. */
export interface IntentionItem extends Remarked {
  readonly title: string
  readonly summary: string
  readonly budget: Fen | null
  readonly expectedMonth: CivilMonth | null
}

/** What a unit publishes of a time, as one notice. */
export interface IntentionDocument {
  readonly unit: string
  readonly regime: Regime
  /** In the order in which they are numbered. */
  readonly items: readonly IntentionItem[]
  /** The day that the notice bears. */
  readonly on: CivilDate
}

/** What stands above and below the table of a notice. */
export interface IntentionWords {
  readonly heading: string
  readonly opening: string
  readonly closing: string
  /** Who and when, at the end. */
  readonly signed: readonly [unit: string, day: string]
}

const NAMES: Readonly<Record<Regime, { readonly name: string; readonly ground: string; readonly later: string }>> = {
  'government-procurement': {
    name: '政府采购意向',
    ground: '根据《财政部关于开展政府采购意向公开工作的通知》（财库〔2020〕10号），',
    later: '采购公告和采购文件',
  },
  tendering: { name: '招标计划', ground: '', later: '招标公告和招标文件' },
}

export const INTENTION_HEADERS = [
  '序号',
  '采购项目名称',
  '采购需求概况',
  '预算金额(万元)',
  '预计采购时间',
  '备注',
] as const

export type IntentionCells = readonly [
  ordinal: number,
  title: string,
  summary: string,
  budgetInTenThousands: number | null,
  month: string,
  remark: string,
]

/** The lines of the table, numbered from 1, as the provincial sites lay it out. */
export function intentionRows({ items }: IntentionDocument): IntentionCells[] {
  return items.map((item, index) => [
    index + 1,
    item.title,
    item.summary,
    item.budget === null ? null : item.budget / 1_000_000,
    item.expectedMonth === null ? '' : monthWords(item.expectedMonth),
    remarkOf(item),
  ])
}

/** The sentences of the notice around its table. */
export function intentionWords(document: IntentionDocument): IntentionWords {
  const { name, ground, later } = NAMES[document.regime]
  const heading = `${document.unit}${spanOf(document.items)}${name}`
  return {
    heading,
    opening: `${ground}现公开${heading}，共 ${document.items.length} 项。`,
    closing: `以上是初步安排，具体以${later}为准。`,
    signed: [document.unit, dayWords(document.on)],
  }
}

/** `2026年3月至4月`, `2026年12月至2027年1月`; empty where no item says when. */
function spanOf(items: readonly IntentionItem[]): string {
  const months = items.flatMap(({ expectedMonth }) => (expectedMonth === null ? [] : [expectedMonth])).toSorted()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return monthWords(first)
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  return `${monthWords(first)}至${sameYear ? `${Number(last.slice(5))}月` : monthWords(last)}`
}

const monthWords = (month: CivilMonth): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
const dayWords = (day: CivilDate): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** An amount in 万元 as notices write it: no more decimals than it has, at most six. */
export const tenThousands = (amount: number): string =>
  amount.toLocaleString('zh-CN', { maximumFractionDigits: 6, useGrouping: false })
