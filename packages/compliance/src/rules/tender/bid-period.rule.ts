import { gpBidPeriod, tenderBidPeriod } from '@tenderlight/law/parameters/tender'
import { leadTime } from '../kinds/lead-time.ts'

/** The announcement stands for the day on which the tender documents begin to be issued. */
const CLOCK = { from: 'announcement', to: 'bid-deadline', counting: 'gap' } as const

export const nationalBidPeriod = leadTime({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '投标时间不少于 20 日', en: 'At least 20 days to bid' },
  requires: {
    zh: '货物、服务公开招标或邀请招标,自招标文件发出至投标截止不少于 20 日。',
    en: 'Open and invited tenders for goods and services leave at least 20 days from issue to the bid deadline.',
  },
  figure: gpBidPeriod,
  clock: CLOCK,
  appliesTo: ({ category, method }) => {
    if (category === 'works') return false
    if (method !== undefined && method !== 'open-tender' && method !== 'invited-tender') return false
    const missing = [
      ...(category === undefined ? ['category' as const] : []),
      ...(method === undefined ? ['method' as const] : []),
    ]
    return missing.length === 0 ? true : missing
  },
  alsoNeeds: ['category', 'method'],
})

export const tenderingBidPeriod = leadTime({
  level: 'law',
  regime: 'tendering',
  stage: 'tender',
  title: { zh: '投标时间不少于 20 日', en: 'At least 20 days to bid' },
  requires: {
    zh: '依法必须招标的项目,自招标文件发出至投标截止最短不少于 20 日。',
    en: 'Compulsory tenders leave at least 20 days from issue to the bid deadline.',
  },
  figure: tenderBidPeriod,
  clock: CLOCK,
})
