import { gpBidPeriod, tenderBidPeriod } from '@tenderlight/law/parameters/tender'
import { minimumGap } from '../kinds/minimum-gap.ts'

/** Counted from the issue of the documents; where the record holds no such day, the announcement stands for it. */
const TO_BIDS = { from: 'announcement', rather: 'documents-issued', to: 'bid-deadline', counting: 'gap' } as const

export const nationalBidPeriod = minimumGap({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '投标时间不少于 20 日', en: 'At least 20 days to bid' },
  requires: {
    zh: '货物、服务公开招标或邀请招标,自招标文件发出至投标截止不少于 20 日。',
    en: 'Open and invited tenders for goods and services leave at least 20 days from issue to the bid deadline.',
  },
  figure: gpBidPeriod,
  gaps: [TO_BIDS],
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

export const tenderingBidPeriod = minimumGap({
  level: 'law',
  regime: 'tendering',
  stage: 'tender',
  title: { zh: '投标时间不少于 20 日', en: 'At least 20 days to bid' },
  requires: {
    zh: '依法必须招标的项目,自招标文件发出至投标截止最短不少于 20 日。',
    en: 'Compulsory tenders leave at least 20 days from issue to the bid deadline.',
  },
  figure: tenderBidPeriod,
  gaps: [TO_BIDS],
})
