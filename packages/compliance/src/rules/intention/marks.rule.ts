import { valueOn } from '@tenderlight/law/dated-parameter'
import {
  jiujiangIntentionExemptions,
  jiujiangIntentionLeadTime,
  jiujiangSpecialMark,
} from '@tenderlight/law/parameters/intention'
import { daysBetween } from '@tenderlight/law/civil-date'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Scope } from '../rule.ts'
import { isDistrictExempt } from './lead-time.rule.ts'
import { markTiming, missingForMark } from './special-mark.ts'

/** Says that the procurement's channel is one of the four that the district excepts. */
export const jiujiangExemptions = makeRule(
  'required',
  {
    level: 'commitment',
    regime: 'government-procurement',
    stage: 'intention',
    title: { zh: '免予公开意向的渠道(区)', en: 'Channels excepted from the intention (district)' },
    requires: {
      zh: '区方案:商城采购、定点采购、协议供货、批量采购不要求提前公开意向;框架协议采购不在其列。',
      en: 'District plan: e-mall, fixed-point, agreement supply and batch purchases need no intention; framework agreements do.',
    },
    figure: jiujiangIntentionExemptions,
  },
  {
    clocks: [],
    needs: ['method'],
    judge: (procurement, scope) => {
      if (!isDistrictExempt(procurement) || !isLeadTimeOn(procurement, scope)) return undefined
      const value = valueOn(jiujiangIntentionExemptions, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: jiujiangIntentionExemptions, level: 'commitment', value, scope }
      return found(ground, 'exempt', 'green', { ground: jiujiangIntentionExemptions.rule })
    },
  },
)

/** Whether the district holds to its 30 days, on the day that decides about them: nothing else is excepted, or marked for. */
function isLeadTimeOn(procurement: Procurement, { settings, today }: Scope): boolean {
  const { announcementOn, intentionOn, media } = procurement
  const counted = media?.intentionOn === 'municipal' ? undefined : intentionOn
  return settings.isOn(jiujiangIntentionLeadTime.rule, counted ?? announcementOn ?? noticeDate(procurement) ?? today)
}

/** True when the 30 days were kept, so that no mark was needed. */
function keptLeadTime({ intentionOn, announcementOn, media }: Procurement): boolean {
  if (intentionOn === undefined || announcementOn === undefined || media?.intentionOn === 'municipal') return false
  const value = valueOn(jiujiangIntentionLeadTime, intentionOn)
  return value !== undefined && daysBetween(intentionOn, announcementOn) >= value.value
}

/** A special matter carries its mark before the announcement goes online. */
export const jiujiangMark = makeRule(
  'required',
  {
    level: 'commitment',
    regime: 'government-procurement',
    stage: 'intention',
    title: { zh: '特殊事项先标记后公告(区)', en: 'Special-matter mark before the announcement (district)' },
    requires: {
      zh: '区方案:专项债、年度追加等急需项目,须在采购公告上网前添加特殊事项标记。',
      en: 'District plan: urgent projects (special bonds, in-year additions) carry the mark before the announcement goes online.',
    },
    figure: jiujiangSpecialMark,
    notMet: { zh: '特殊事项标记晚于采购公告', en: 'The special-matter mark came after the announcement' },
  },
  {
    clocks: [],
    needs: ['specialMatter', 'specialMatterOn', 'announcementOn'],
    judge: (procurement, scope) => {
      const timing = markTiming(procurement)
      if (timing === 'no-mark' || isDistrictExempt(procurement) || keptLeadTime(procurement)) return undefined
      if (!isLeadTimeOn(procurement, scope)) return undefined
      const { specialMatterOn, announcementOn } = procurement
      const value = valueOn(jiujiangSpecialMark, specialMatterOn ?? announcementOn ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: jiujiangSpecialMark, level: 'commitment', value, scope }
      const trigger =
        specialMatterOn === undefined ? null : ({ event: 'special-matter-mark', on: specialMatterOn } as const)
      const details = { trigger, met: announcementOn ?? null }
      if (timing === 'before') return found(ground, 'compliant', 'green', details)
      if (timing === 'after') return found(ground, 'breach', 'red', details)
      if (timing === 'waiting') return found(ground, 'pending', 'green', details)
      return announcementOn === undefined
        ? found(ground, 'pending', 'grey')
        : cannotTell(ground, missingForMark(timing), details)
    },
  },
)
