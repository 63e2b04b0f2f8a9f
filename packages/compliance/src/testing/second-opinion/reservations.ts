import type { Procurement } from '../../procurement/procurement.ts'
import { breach, cannotTell, compliant, exempt, notStarted } from './opinion.ts'
import type { Opinion, Question } from './opinion.ts'

/** A fraction of whole numbers, so that no share is rounded. */
interface Amount {
  readonly over: bigint
  readonly under: bigint
}

const whole = (fen: number): Amount => ({ over: BigInt(fen), under: 1n })
/** Whether `part` is at least `percent` of `base`. */
const atLeast = (part: Amount, percent: number, base: Amount): boolean =>
  part.over * base.under * 100n >= BigInt(percent) * base.over * part.under

const TWO_MILLION_YUAN = 2_000_000_00
const FOUR_MILLION_YUAN = 4_000_000_00

/** The amount through which a project is reserved whole; 以下 includes it. */
const limitOf = (category: string): number => (category === 'works' ? FOUR_MILLION_YUAN : TWO_MILLION_YUAN)

/** The first notice of a row: its law is that of the announcement, before that of the intention or the tender plan. */
const noticeOf = (row: Procurement): string | undefined => row.announcementOn ?? row.intentionOn ?? row.tenderPlanOn

/**
 * Article 6 of 财库〔2020〕46号 names five reasons; a record cites one by its number or says what it is about.
 */
export function namesAnArticleSixReason(text: string | undefined): boolean {
  if (text === undefined) return false
  if (/第[一二三四五]项|第[一二三四五]款|[((][一二三四五][))]/u.test(text)) return true
  return [
    /非企业|事业单位/u,
    /专利|专有技术|基础设施|公共服务|只能从|仅能从/u,
    /充分供应|充分竞争|影响.*采购目标/u,
    /框架协议/u,
    /省级以上.*财政/u,
  ].some((sense) => sense.test(text))
}

/** What is reserved for small and medium enterprises of a project of `base`; undefined when the row does not say. */
function reservedOf(row: Procurement, base: number): Amount | undefined {
  if (row.measure === 'none') return whole(0)
  if (row.measure === 'exclusive') return whole(row.reservedSme ?? base)
  if (row.reservedSme !== undefined) return whole(row.reservedSme)
  if (row.reservedSmeShare === undefined) return undefined
  // Nobody reserves part of a fen: the least whole amount that reaches the share.
  return { over: (BigInt(base) * BigInt(row.reservedSmeShare) + 9_999n) / 10_000n, under: 1n }
}

interface Share {
  readonly rule: string
  readonly percent: number
  readonly smallMicroPercent: number
  readonly base: number
  readonly shortfall: 'yellow' | 'red'
}

/** A share of `base`, and in it a share for small and micro enterprises. */
function share(asked: Share, row: Procurement): Opinion {
  const { rule } = asked
  const reserved = reservedOf(row, asked.base)
  if (row.measure === 'none')
    return namesAnArticleSixReason(row.noReserveReason) ? exempt(rule) : breach(rule, asked.shortfall)
  if (reserved === undefined) return cannotTell(rule)
  if (!atLeast(reserved, asked.percent, whole(asked.base))) return breach(rule, asked.shortfall)
  if (row.reservedSmallMicro === undefined) return cannotTell(rule)
  const inside = atLeast(whole(row.reservedSmallMicro), asked.smallMicroPercent, reserved)
  return inside ? compliant(rule) : breach(rule, asked.shortfall)
}

/** The whole budget for small and medium enterprises. */
function exclusive(rule: string, row: Procurement, budget: number): Opinion {
  if (row.measure === 'exclusive') return compliant(rule)
  if (row.measure === 'none') return namesAnArticleSixReason(row.noReserveReason) ? exempt(rule) : breach(rule)
  const reserved = reservedOf(row, budget)
  if (reserved === undefined) return cannotTell(rule)
  return atLeast(reserved, 100, whole(budget)) ? compliant(rule) : breach(rule)
}

/** The rules for goods, services and works bought under 政府采购法. */
function purchase(question: Question): Opinion[] {
  const { row, jurisdiction } = question
  const { budget, category } = row
  const local = jurisdiction === 'jiujiang'
  if (budget === undefined || category === undefined) return []
  const limit = limitOf(category)
  if (budget <= limit) {
    const opinions = [exclusive('cn.gp.sme.exclusive-below', row, budget)]
    if (local) opinions.push(exclusive('jiujiang.gp.sme.exclusive-below', row, budget))
    return opinions
  }
  if (category === 'works') return []
  const shares: Share[] = [
    { rule: 'cn.gp.sme.reserve-above', percent: 30, smallMicroPercent: 60, base: budget, shortfall: 'yellow' },
  ]
  if (local) {
    shares.push({
      rule: 'jiujiang.gp.sme.reserve-above',
      percent: 40,
      smallMicroPercent: 70,
      base: budget,
      shortfall: 'red',
    })
  }
  return shares.map((asked) => share(asked, row))
}

/** The day from which large works need 30 % again, unless the 40 % are extended. */
const CLIFF = '2027-01-01'

/** Large works under either law: 40 % of the budget nationally, of the maximum price in the district. */
function works(question: Question): Opinion[] {
  const { row, jurisdiction, today } = question
  if (row.category !== 'works') return []
  const opinions: Opinion[] = []
  if (row.budget !== undefined && row.budget > FOUR_MILLION_YUAN) {
    const percent = (noticeOf(row) ?? today) < CLIFF ? 40 : 30
    const asked: Share = {
      rule: 'cn.gp.sme.works-reserve',
      percent,
      smallMicroPercent: 60,
      base: row.budget,
      shortfall: 'red',
    }
    opinions.push(share(asked, row))
  }
  if (jurisdiction === 'jiujiang' && row.controlPrice === undefined && (row.budget ?? 0) > FOUR_MILLION_YUAN) {
    opinions.push(cannotTell('jiujiang.works.sme.reserve-above'))
  }
  if (jurisdiction === 'jiujiang' && row.controlPrice !== undefined && row.controlPrice > FOUR_MILLION_YUAN) {
    const asked: Share = {
      rule: 'jiujiang.works.sme.reserve-above',
      percent: 40,
      smallMicroPercent: 60,
      base: row.controlPrice,
      shortfall: 'red',
    }
    opinions.push(share(asked, row))
  }
  return opinions
}

/** Reasons: one of five nationally, where nothing is reserved. */
function reasons({ row }: Question): Opinion[] {
  const said = row.reservedSme ?? row.reservedSmeShare
  const nothing = said === undefined ? row.measure === 'none' : said === 0
  if (!nothing || row.measure === 'exclusive') return []
  const rule = 'cn.gp.sme.no-reserve-reasons'
  return [namesAnArticleSixReason(row.noReserveReason) ? compliant(rule) : breach(rule)]
}

/**
 * Whether less is reserved than 鸠江 item 70 asks of goods, services and small works (large works stand in item 76);
 * undefined where the row does not say.
 */
function fallsShort(row: Procurement): boolean | undefined {
  const { budget, category, measure } = row
  if (measure === 'none') return true
  if (measure === 'exclusive') return false
  if (budget === undefined || category === undefined) return undefined
  const reserved = reservedOf(row, budget)
  if (reserved === undefined) return undefined
  if (budget <= limitOf(category)) return !atLeast(reserved, 100, whole(budget))
  return category !== 'works' && !atLeast(reserved, 40, whole(budget))
}

/**
 * 鸠江 item 70③: who reserves less says why, and whom to telephone, in the notices. A ledger has one column for each
 * and does not say in which notice they stand: there the two columns are enough.
 */
function reasonAndPhone({ row }: Question): Opinion[] {
  const rule = 'jiujiang.gp.sme.reason-and-phone'
  const short = fallsShort(row)
  if (short === undefined) return [cannotTell(rule)]
  if (!short) return []
  const { noReserveStatedIn: stated, intentionOn, announcementOn } = row
  const silent =
    stated !== undefined &&
    ((intentionOn !== undefined && !stated.includes('intention')) ||
      (announcementOn !== undefined && !stated.includes('announcement')))
  if (row.noReserveReason !== undefined && row.complaintPhone !== undefined && !silent) return [compliant(rule)]
  return [noticeOf(row) === undefined ? notStarted(rule) : breach(rule)]
}

/** Every rule about reserved shares that applies to the row. */
export function reservationOpinions(question: Question): Opinion[] {
  const { row, jurisdiction } = question
  const large = works(question)
  if (row.regime !== 'government-procurement') return large
  const asked = [...purchase(question), ...large]
  const local = jurisdiction === 'jiujiang' ? reasonAndPhone(question) : []
  return [...asked, ...reasons(question), ...local]
}
