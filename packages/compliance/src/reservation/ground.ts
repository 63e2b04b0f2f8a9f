import { reasonItemOf } from '../rules/reservation/no-reserve-reason.ts'
import type { ReasonItem } from '../rules/reservation/no-reserve-reason.ts'
import type { Text } from '../rules/rule.ts'

/** The five grounds of 财库〔2020〕46号 art. 6 on which nothing need be reserved, in own words. */
export const GROUND_WORDS: Readonly<Record<ReasonItem, Text>> = {
  1: {
    zh: '(一)依规定应当或优先向事业单位、社会组织等采购',
    en: '(1) to be bought from public institutions or social organisations',
  },
  2: {
    zh: '(二)受专利、专有技术、基础设施或公共服务所限,只能向中小企业以外的供应商采购',
    en: '(2) only others can supply it: patents, know-how, infrastructure, a public service',
  },
  3: {
    zh: '(三)中小企业供应或竞争不充分,专门面向会影响采购目标',
    en: '(3) too little supply or competition among small firms',
  },
  4: { zh: '(四)框架协议采购', en: '(4) a framework agreement' },
  5: {
    zh: '(五)省级以上财政部门规定的其他情形',
    en: '(5) another case settled by the finance ministry or the province',
  },
}
export const GROUNDS = [1, 2, 3, 4, 5] as const satisfies readonly ReasonItem[]

const NUMERALS = '一二三四五'
const HEAD = /^第六条第[(（]([一二三四五])[)）]项[::]?/u

/** A ground for reserving nothing: which of the five, and the unit's own explanation. */
export interface StatedGround {
  /** Undefined: none of the five. */
  readonly item: ReasonItem | undefined
  readonly explanation: string
}

/** The ground as records and notices state it: the item of the article, then the explanation. */
export function groundText({ item, explanation }: StatedGround): string {
  if (item === undefined) return explanation
  return `第六条第(${NUMERALS[item - 1] ?? ''})项:${explanation}`
}

/** Reads a stated ground back, also one that was written freely: then the item is the one it speaks of, and all of it explains. */
export function readGround(text: string): StatedGround {
  const head = HEAD.exec(text)
  const item = GROUNDS.find((one) => NUMERALS[one - 1] === head?.[1])
  if (head === null || item === undefined) return { item: reasonItemOf(text), explanation: text }
  return { item, explanation: text.slice(head[0].length) }
}
