import type { IndicatorKind } from './indicator.ts'
import { shareAmong } from './share-of.ts'

const COMPLAINTS: ReadonlySet<string> = new Set(['challenge', 'complaint', 'objection'])

export const complaintRate: IndicatorKind = {
  id: 'complaint-rate',
  title: { zh: '质疑投诉率', en: 'Challenges and complaints' },
  definition: {
    zh: '已公告的项目中,收到质疑、投诉或异议的项目。',
    en: 'Of the announced procurements, those that were challenged, objected to or complained about.',
  },
  measure: 'share',
  count: ({ procurements }) =>
    shareAmong(
      procurements.filter(({ announcementOn }) => announcementOn !== undefined),
      ({ challengeOn, matters }) =>
        challengeOn !== undefined || (matters ?? []).some(({ kind }) => COMPLAINTS.has(kind)),
    ),
}
