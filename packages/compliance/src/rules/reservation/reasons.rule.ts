import { partOf } from '@tenderlight/law/money'
import { valueByDay, valueOn } from '@tenderlight/law/dated-parameter'
import {
  exclusiveBelow,
  jiujiangReasonAndPhone,
  jiujiangReserveAbove,
  noReserveReasons,
} from '@tenderlight/law/parameters/reservation'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found, groundOf, groundPlace } from '../found.ts'
import type { Ground } from '../found.ts'
import { figureByNotice, noticeDate, noticeDay } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Scope } from '../rule.ts'
import { isBelowLimit } from '../thresholds/below-limit.ts'
import { withinLimit } from './limits.ts'
import { excusingItem } from './no-reserve-reason.ts'
import { missingReservation, reservedOf, reservesNothing } from './reserved.ts'

const nationalReasons: Declaration<number> = {
  level: 'law',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '不预留的法定情形', en: 'Grounds for not reserving' },
  requires: {
    zh: '不预留份额的,理由须属于办法第六条列举的五种情形之一。',
    en: 'A project that reserves nothing states one of the five listed grounds.',
  },
  figure: noReserveReasons,
}

/** Not reserved, therefore with one of the five grounds. Reserved projects need none. */
export const noReserveReason = makeRule('required', nationalReasons, {
  clocks: [],
  needs: ['measure', 'reservedSme', 'noReserveReason'],
  judge: (procurement, scope) => {
    if (!reservesNothing(procurement)) return undefined
    if (isBelowLimit(procurement, scope)) return undefined
    const value = valueOn(noReserveReasons, noticeDate(procurement) ?? scope.today)
    if (value === undefined) return undefined
    const ground: Ground = { figure: noReserveReasons, level: 'law', value, scope }
    if (excusingItem(procurement) !== undefined) return found(ground, 'compliant', 'green')
    return found(ground, 'breach', 'red', { missing: ['noReserveReason'] })
  },
})

const districtReasons: Declaration<number> = {
  level: 'commitment',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '不预留说明原因和投诉电话(区)', en: 'Reason and telephone for not reserving (district)' },
  requires: {
    zh: '区方案:未按规定预留的项目,在意向公开和采购公告中都说明具体原因和投诉电话。',
    en: 'District plan: a project that does not reserve as required states the reason and a telephone in intention and announcement both.',
  },
  figure: jiujiangReasonAndPhone,
}

const limitsFor = figureByNotice(exclusiveBelow)
const sharesFor = figureByNotice(jiujiangReserveAbove)
const districtValueAt = valueByDay(jiujiangReasonAndPhone)
const districtGround = groundPlace(jiujiangReasonAndPhone, districtReasons.level)

/**
 * Whether anything asks of this project to reserve. Up to the limit, and of works, law does; above it a project's share is
 * the district's own, and while that rule is switched off nothing is short of it. The field that is missing, where it decides.
 */
function dutyToReserve(procurement: Procurement, scope: Scope): boolean | 'budget' | 'category' {
  const { settings, today } = scope
  if (settings.isOn(jiujiangReserveAbove.rule, noticeDate(procurement) ?? today)) return true
  const { budget, category } = procurement
  if (category === 'works') return true
  const limits = limitsFor(procurement, scope)
  const within = limits && withinLimit(procurement, budget, limits)
  if (within === undefined || within === 'above') return false
  if (within === 'within') return true
  return budget === undefined ? 'budget' : 'category'
}

/** True when the district's share is not reserved; undefined when the record cannot tell. */
function isShort(procurement: Procurement, scope: Scope): boolean | undefined {
  const { budget } = procurement
  if (procurement.measure === 'exclusive') return false
  if (budget === undefined) return procurement.measure === 'none' ? true : undefined
  const reserved = reservedOf(procurement, budget)
  if (reserved === undefined) return undefined
  if (reserved === 0) return true
  const limits = limitsFor(procurement, scope)
  if (limits !== undefined && withinLimit(procurement, budget, limits) === 'within') return reserved < budget
  const shares = sharesFor(procurement, scope)
  return shares !== undefined && procurement.category !== 'works' && reserved < partOf(budget, shares.share)
}

/** What to ask for where the record cannot tell whether too little is reserved. */
const openIn = (procurement: Procurement): readonly string[] =>
  procurement.measure !== undefined && procurement.budget === undefined ? ['budget'] : missingReservation(procurement)

export const reasonAndPhone = makeRule('required', districtReasons, {
  clocks: [],
  needs: ['measure', 'reservedSme', 'budget', 'noReserveReason', 'complaintPhone'],
  judge: (procurement, scope) => {
    const short = isShort(procurement, scope)
    if (short === false || isBelowLimit(procurement, scope)) return undefined
    const value = districtValueAt(noticeDay(procurement, scope))
    if (value === undefined) return undefined
    const ground = groundOf(districtGround, value, scope)
    const duty = dutyToReserve(procurement, scope)
    if (duty === false) return undefined
    if (short === undefined) return cannotTell(ground, openIn(procurement))
    if (duty !== true) return cannotTell(ground, [duty])
    const missing = [
      ...(procurement.noReserveReason === undefined ? ['noReserveReason'] : []),
      ...(procurement.complaintPhone === undefined ? ['complaintPhone'] : []),
      ...unstatedIn(procurement),
    ]
    if (missing.length === 0) return found(ground, 'compliant', 'green')
    if (noticeDate(procurement) === undefined) return found(ground, 'pending', 'grey', { missing })
    return found(ground, 'breach', 'red', { missing })
  },
})

/** The published notices that are known not to state the reason. */
function unstatedIn(procurement: Procurement): readonly string[] {
  const stated = procurement.noReserveStatedIn
  if (stated === undefined) return []
  const { intentionOn, announcementOn } = procurement
  const unstated =
    (intentionOn !== undefined && !stated.includes('intention')) ||
    (announcementOn !== undefined && !stated.includes('announcement'))
  return unstated ? ['noReserveStatedIn'] : []
}
