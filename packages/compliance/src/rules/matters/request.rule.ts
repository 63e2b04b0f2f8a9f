import { jiujiangAppealPlan, jiujiangContactUpdate, xialuLetters } from '@tenderlight/law/parameters/request'
import type { LetterTerms } from '@tenderlight/law/parameters/request'
import { matterDeadline } from './matter-deadline.ts'
import { ofMatter } from './matter-rule.ts'
import { daysOfMonths } from './months.ts'

const DISTRICT = { level: 'commitment', regime: 'both' } as const

export const planProposed = matterDeadline({
  ...DISTRICT,
  kinds: ['request'],
  title: { zh: '5 日内提出诉求解决方案', en: 'Solution to a request proposed within 5 days' },
  requires: {
    zh: '区方案:受理企业诉求后 5 日内(自然日)提出解决方案并反馈,最终结果书面反馈。',
    en: 'District plan: within 5 calendar days of accepting an enterprise’s request a solution is proposed; the outcome is given in writing.',
  },
  figure: jiujiangAppealPlan,
  clocks: [
    {
      from: 'matter-accepted',
      to: 'matter-planned',
      counting: 'days',
      // An outcome that was given shows a solution to have been there by then.
      metOn: ({ plannedOn, repliedOn }) => plannedOn ?? repliedOn,
      doubt: ({ plannedOn }) => (plannedOn === undefined ? [ofMatter('plannedOn')] : []),
    },
  ],
  alsoNeeds: [ofMatter('repliedOn')],
})

export const contactUpdated = matterDeadline({
  ...DISTRICT,
  kinds: ['contact-change'],
  title: { zh: '3 日内报备联系人调整', en: 'Change of contacts reported within 3 days' },
  requires: {
    zh: '区方案:三级联系人名单调整的,3 日内向区营商办报备。',
    en: 'District plan: a change in the list of contacts is reported within 3 days.',
  },
  figure: jiujiangContactUpdate,
  clocks: [{ from: 'matter-changed', to: 'matter-filed', counting: 'days', lateLight: 'yellow' }],
})

export const lettersAnswered = matterDeadline<LetterTerms>({
  ...DISTRICT,
  kinds: ['letter'],
  title: { zh: '信访件 7 日程序性回复、3 个月实体性答复', en: 'Letters: told within 7 days, answered within 3 months' },
  requires: {
    zh: '区方案:涉经营主体信访件 7 日内程序性回复率 100%,3 个月内实体性答复率 90% 以上。',
    en: 'District plan: letters about enterprises get a procedural answer within 7 days (100%) and one on the matter within 3 months (at least 90%).',
  },
  figure: xialuLetters,
  clocks: [
    {
      part: 'procedural',
      from: 'matter-received',
      to: 'matter-accepted',
      counting: 'days',
      lateLight: 'yellow',
      within: ({ proceduralDays }) => proceduralDays,
      // An answer on the matter itself is an answer.
      metOn: ({ acceptedOn, repliedOn }) => acceptedOn ?? repliedOn,
      doubt: ({ acceptedOn }) => (acceptedOn === undefined ? [ofMatter('acceptedOn')] : []),
    },
    {
      part: 'substantive',
      from: 'matter-received',
      to: 'matter-replied',
      counting: 'days',
      lateLight: 'yellow',
      within: ({ substantiveMonths }, _matter, trigger) => daysOfMonths(trigger, substantiveMonths),
    },
  ],
})
