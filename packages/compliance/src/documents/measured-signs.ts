import { formatYuan } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import type { Sign } from './signs.ts'

/** Signs whose words hold a figure: found only where the figure is beyond what the rule in force allows. */

const PART = '[^。;；!！?？\\n\\r%％]'
const BID_BOND = '(?:投标|磋商|谈判|询价|报价|响应)保证金'
const PERFORMANCE_BOND = '(?:履约保证金|履约担保)'
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const u = (source: string) => new RegExp(source, 'u')

/** No part of a date, an ordinal or a longer number. */
const COUNT = `(?<![\\d.年月第-])${NUMBER}`
const DAYS = '个?(?:日历)?[日天]'

const figure = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits.replaceAll(',', ''))

const shareIn = (words: string): number => figure(u(`(${NUMBER})\\s*[%％]`).exec(words)?.[1]) ?? 0

/** The count that the words end with; undefined where they end with none. */
const countAtEnd = (words: string, unit: string): number | undefined =>
  figure(u(`(${NUMBER})\\s*${unit}$`).exec(words)?.[1])

/** The amount of money that the words end with, in fen; 0 where they end with none. */
function amountAtEnd(words: string): Fen {
  const [, digits, wan] = u(`(${NUMBER})\\s*(万)?元?$`).exec(words) ?? []
  return Math.round((figure(digits) ?? 0) * (wan === undefined ? 100 : 1_000_000))
}

const share = (basisPoints: number): string => `${basisPoints / 100}%`

/** A share of a deposit above `most` basis points. */
function shareAbove(deposit: string, most: number, name: { readonly zh: string; readonly en: string }): Sign {
  return {
    anchor: /[%％]/gu,
    words: u(`${deposit}${PART}{0,40}?${NUMBER}\\s*[%％]|${NUMBER}\\s*[%％]${PART}{0,12}?${deposit}`),
    unless: /退还|返还|扣除|没收|不予退/u,
    holds: (words) => shareIn(words) * 100 > most,
    instead: {
      zh: `${name.zh}不超过 ${share(most)};可以保函等非现金形式提交。`,
      en: `At most ${share(most)} as ${name.en}; guarantees are accepted.`,
    },
  }
}

/** Shares and amounts of bid deposits above the cap of the rule in force; `amount`: a fixed cap beside the share. */
export function bidBondAbove(most: number, amount?: Fen): readonly Sign[] {
  const ofShare = shareAbove(BID_BOND, most, { zh: '投标保证金', en: 'a bid deposit' })
  if (amount === undefined) return [ofShare]
  return [
    ofShare,
    {
      anchor: /保证金/gu,
      words: u(`${BID_BOND}${PART}{0,24}?${NUMBER}\\s*(?:万元?|元)`),
      unless: /退还|返还|没收|不予退/u,
      holds: (words) => amountAtEnd(words) > amount,
      instead: {
        zh: `投标保证金不超过 ${formatYuan(amount)} 元,且不超过估算价的 ${share(most)}。`,
        en: `At most ${formatYuan(amount)} yuan and ${share(most)} of the estimate as a bid deposit.`,
      },
    },
  ]
}

/** Any bid deposit where the province collects none. */
export const ANY_BID_BOND: readonly Sign[] = [
  {
    anchor: /保证金/gu,
    words: u(`${BID_BOND}${PART}{0,24}?(?:${NUMBER}\\s*(?:万元?|元|[%％]))`),
    unless: /不收取|免收|免交|免缴|无需|不要求|退还|返还|没收/u,
    holds: (words) => shareIn(words) + amountAtEnd(words) > 0,
    instead: { zh: '改为:“本项目不收取投标保证金”。', en: 'Write: “no bid deposit is collected for this project”.' },
  },
]

/** Performance bonds above `most` basis points of the contract. */
export function performanceBondAbove(most: number): readonly Sign[] {
  return [shareAbove(PERFORMANCE_BOND, most, { zh: '履约保证金', en: 'a performance bond' })]
}

/** Days from issuing the tender documents to the close of bids below `least`. */
export function bidPeriodBelow(least: number): readonly Sign[] {
  return [
    {
      anchor: /之日起/gu,
      words: u(`招标文件(?:开始)?(?:发出|发售|发布|提供)之日起${PART}{0,40}?${COUNT}\\s*${DAYS}`),
      also: /截止|开标|递交|提交/u,
      holds: (words) => (countAtEnd(words, DAYS) ?? least) < least,
      instead: {
        zh: `改为:“自招标文件开始发出之日起至投标截止之日止不少于 ${least} 日”。`,
        en: `Write: “at least ${least} days from the issue of the tender documents to the close of bids”.`,
      },
    },
  ]
}

/** A supply or sale of the documents of fewer than `least` working days, or days. */
export function supplyBelow(least: number, unit: 'working-days' | 'days'): readonly Sign[] {
  const days = unit === 'working-days' ? '个?工作日' : DAYS
  return [
    {
      anchor: /文件/gu,
      words: u(
        `(?:(?:获取|发售|提供|出售|领取|购买)(?:招标|采购|磋商|谈判|询价|资格预审)?文件|(?:招标|采购|磋商|谈判|询价|资格预审)文件的?(?:获取|发售|提供|出售|领取|购买))${PART}{0,24}?${COUNT}\\s*${days}`,
      ),
      unless: /质疑|异议|投诉|答复|澄清/u,
      holds: (words) => (countAtEnd(words, days) ?? least) < least,
      instead: {
        zh: `改为:“${unit === 'working-days' ? `提供期限不少于 ${least} 个工作日` : `发售期不少于 ${least} 日`}”。`,
        en: `Write: “supplied for at least ${least} ${unit === 'working-days' ? 'working days' : 'days'}”.`,
      },
    },
  ]
}
