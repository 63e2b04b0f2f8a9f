import type { Parameter } from '@tenderlight/law/dated-parameter'
import {
  intentionLeadTime,
  jiujiangIntentionExemptions,
  jiujiangIntentionLeadTime,
  jiujiangTenderPlanLeadTime,
  routineExemption,
} from '@tenderlight/law/parameters/intention'
import type { Procurement } from '../../procurement/procurement.ts'
import { leadTime } from '../kinds/lead-time.ts'
import type { Excuse } from '../kinds/lead-time.ts'
import { figureFor } from '../notice-date.ts'
import { isBelowLimit } from '../thresholds/below-limit.ts'
import { markTiming, missingForMark } from './special-mark.ts'

const CLOCK = { from: 'intention', to: 'announcement', counting: 'gap' } as const

/** The intention as it counts: on the provincial site. */
const onProvincialSite = (procurement: Procurement) =>
  procurement.media?.intentionOn === 'municipal' ? undefined : procurement.intentionOn

/** Whether the list of channels that holds for the notice names the one that was used. */
function isListed(channels: Parameter<readonly string[]>, procurement: Procurement): boolean {
  return figureFor(channels, procurement)?.some((channel) => channel === procurement.method) === true
}

/** 财库〔2020〕10号 exempts small purchases by agreement or fixed point and batch purchases by the central agency. */
function nationalExemption(procurement: Procurement): Excuse | undefined {
  return isListed(routineExemption, procurement) ? { kind: 'exempt', ground: routineExemption.rule } : undefined
}

/** In principle (原则上): a written reason turns red into yellow; urgency that nobody could foresee exempts. */
function nationalExcuse(procurement: Procurement): Excuse | undefined {
  const { specialMatter, reasons } = procurement
  if (specialMatter === 'unforeseeable-urgency') return { kind: 'exempt', ground: 'cn.gp.intention.exempt-urgent' }
  const written = reasons?.[intentionLeadTime.rule]
  if (written !== undefined) return { kind: 'reason', reason: written }
  const timing = markTiming(procurement)
  if (timing !== 'no-mark' && timing !== 'after')
    return { kind: 'reason', reason: specialMatter ?? 'special-matter-mark' }
  // The e-mall is not named nationally: exempt only as a small scattered purchase, which the record does not say.
  return procurement.method === 'e-mall' ? { kind: 'cannot-tell', missing: ['smallScatteredPurchase'] } : undefined
}

export const nationalIntentionLeadTime = leadTime({
  level: 'law',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '采购意向提前 30 日公开', en: 'Intention 30 days ahead' },
  requires: {
    zh: '采购意向原则上在采购活动开始前 30 日公开;不可预见的急需采购和小额零星采购除外。',
    en: 'The intention is published, in principle, 30 days before the procurement starts; unforeseeable urgency and small routine purchases are excepted.',
  },
  figure: intentionLeadTime,
  clock: CLOCK,
  appliesTo: (procurement, scope) => !isBelowLimit(procurement, scope),
  governedBy: ({ announcementOn, intentionOn }) => announcementOn ?? intentionOn,
  countedFrom: onProvincialSite,
  exemptWhen: nationalExemption,
  excusedWhen: nationalExcuse,
  triggerIsDuty: true,
  alsoNeeds: ['method', 'specialMatter', 'specialMatterOn'],
})

/** True for the channels that the district's item 69 lists; a framework agreement is not among them. */
export function isDistrictExempt(procurement: Procurement): boolean {
  return isListed(jiujiangIntentionExemptions, procurement)
}

function districtExcuse(procurement: Procurement): Excuse | undefined {
  const timing = markTiming(procurement)
  if (timing === 'before') return { kind: 'exempt', ground: 'jiujiang.gp.intention.special-mark' }
  return timing === 'undated' || timing === 'same-day'
    ? { kind: 'cannot-tell', missing: missingForMark(timing) }
    : undefined
}

export const jiujiangIntention = leadTime({
  level: 'commitment',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '采购意向提前 30 天公开(区)', en: 'Intention 30 days ahead (district)' },
  requires: {
    zh: '区方案:政府采购项目提前 30 天在省政府采购网公开意向;四类渠道除外,急需项目改为公告前作特殊事项标记。',
    en: 'District plan: intentions stand on the provincial site 30 days ahead; four channels are excepted, urgent projects carry a special-matter mark before the announcement.',
  },
  figure: jiujiangIntentionLeadTime,
  clock: CLOCK,
  countedFrom: onProvincialSite,
  exemptWhen: (procurement) =>
    isDistrictExempt(procurement) ? { kind: 'exempt', ground: jiujiangIntentionExemptions.rule } : undefined,
  excusedWhen: districtExcuse,
  triggerIsDuty: true,
  alsoNeeds: ['method', 'specialMatter', 'specialMatterOn'],
})

export const jiujiangTenderPlan = leadTime({
  level: 'commitment',
  regime: 'tendering',
  stage: 'intention',
  title: { zh: '招标计划提前 30 天发布(区)', en: 'Tender plan 30 days ahead (district)' },
  requires: {
    zh: '区方案:进入市公共资源交易平台、无需公开采购意向的工程建设项目,招标计划至少提前 30 天发布。',
    en: 'District plan: works on the municipal trading platform that need no intention publish a tender plan at least 30 days ahead.',
  },
  figure: jiujiangTenderPlanLeadTime,
  clock: { from: 'tender-plan', to: 'announcement', counting: 'gap' },
  // Works that disclosed an intention fall under item 69, not 75.
  appliesTo: ({ intentionOn }) => intentionOn === undefined,
  triggerIsDuty: true,
})
