import { jiujiangNoticeData } from '@tenderlight/law/parameters/intention'
import type { PushedNotice } from '../../procurement/tender-facts.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Method } from '../../procurement/vocabulary.ts'
import { required } from '../kinds/required.ts'
import type { Fact } from '../kinds/required.ts'

/** 单一来源、电子卖场、协议供货: excepted by item 68. */
const EXCEPTED: ReadonlySet<Method> = new Set<Method>(['single-source', 'e-mall', 'agreement-supply'])

type Published = Pick<
  Procurement,
  'announcementOn' | 'resultPublishedOn' | 'awardNoticeOn' | 'contractPublishedOn' | 'contractPublishedProvinciallyOn'
>

/** The notices that a procurement with these dates has published somewhere. */
export function publishedSomewhere(procurement: Published): readonly PushedNotice[] {
  const { announcementOn, resultPublishedOn, awardNoticeOn } = procurement
  const contract = procurement.contractPublishedOn ?? procurement.contractPublishedProvinciallyOn
  return [
    ...(announcementOn === undefined ? [] : (['announcement'] as const)),
    ...((resultPublishedOn ?? awardNoticeOn) === undefined ? [] : (['result'] as const)),
    ...(contract === undefined ? [] : (['contract'] as const)),
  ]
}

const inFeed = (notice: PushedNotice): Fact => ({
  name: `notice.${notice}`,
  there: ({ pushedNotices }) => pushedNotices?.includes(notice),
})

/** What was published reached the provincial site too; a gap warns. */
export const noticeDataComplete = required({
  level: 'commitment',
  regime: 'government-procurement',
  stage: 'publication',
  light: 'yellow',
  title: { zh: '公告数据推送完整(区)', en: 'Notices reach the provincial site whole (district)' },
  requires: {
    zh: '区方案:公告数据完整推送到省政府采购网;单一来源、续签、合同直录、电子卖场、协议供货除外。',
    en: 'District plan: notices reach the provincial site whole; single source, renewals, directly entered contracts, e-mall and agreement supply are excepted.',
  },
  figure: jiujiangNoticeData,
  facts: (procurement) => publishedSomewhere(procurement).map(inFeed),
  appliesTo: ({ method, renewal, contractEnteredDirectly }) => {
    if (renewal === true || contractEnteredDirectly === true) return false
    return method === undefined ? ['method'] : !EXCEPTED.has(method)
  },
  factsFrom: ['pushedNotices'],
  reads: [
    'pushedNotices',
    'method',
    'renewal',
    'contractEnteredDirectly',
    'announcementOn',
    'resultPublishedOn',
    'awardNoticeOn',
    'contractPublishedOn',
    'contractPublishedProvinciallyOn',
  ],
})
