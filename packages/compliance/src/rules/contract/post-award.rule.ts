import { jiujiangPostAward } from '@tenderlight/law/parameters/contract'
import type { PerformanceRecord } from '../../procurement/award-facts.ts'
import { required } from '../kinds/required.ts'
import type { Fact } from '../kinds/required.ts'

const shown = (record: PerformanceRecord): Fact => ({
  name: `performance.${record}`,
  there: ({ performanceRecords }) => performanceRecords?.includes(record),
})

/** Encouraged: what is not there is advice, all of it there a badge. */
export const performanceShown = required({
  level: 'encouragement',
  regime: 'tendering',
  stage: 'payment',
  title: { zh: '标后履约信息公开(区)', en: 'Performance made public (district)' },
  requires: {
    zh: '区方案:工程建设项目使用标后监管信息系统,完整公开变更、进度、验收等履约信息。',
    en: 'District plan: works use the post-award system and make changes, progress and acceptance public.',
  },
  notMet: { zh: '建议补充公开履约信息,不属于不符', en: 'Performance information is better made public; no breach' },
  figure: jiujiangPostAward,
  facts: [shown('change'), shown('progress'), shown('acceptance')],
  reads: ['performanceRecords'],
})
