import { candidatePublicity } from '@tenderlight/law/parameters/award'
import { deadline } from '../kinds/deadline.ts'
import { leadTime } from '../kinds/lead-time.ts'
import { makeRule } from '../rule.ts'
import type { Declaration } from '../rule.ts'

const declaration: Declaration<number> = {
  level: 'law',
  regime: 'tendering',
  stage: 'award',
  title: { zh: '中标候选人公示', en: 'Publicity of the candidates' },
  requires: {
    zh: '依法必须招标的项目,收到评标报告后 3 日内公示中标候选人,公示期不少于 3 日。',
    en: 'Compulsory tenders publish the candidates within 3 days of the evaluation report, for at least 3 days.',
  },
  figure: candidatePublicity,
}

const START = { part: 'start', from: 'evaluation-report', to: 'candidate-publicity', counting: 'days' } as const
const LENGTH = {
  part: 'length',
  from: 'candidate-publicity',
  to: 'candidate-publicity-ended',
  counting: 'gap',
} as const

const start = deadline({ ...declaration, clocks: [START] })
const lasted = leadTime({ ...declaration, clock: LENGTH, moved: true })

/** Two clocks: the start within three days, and a length of three days whose last day is no rest day. */
export const candidatesPublished = makeRule('deadline', declaration, {
  clocks: [START, LENGTH],
  needs: ['evaluationReportOn', 'candidatePublicityOn', 'candidatePublicityEndedOn'],
  judge: (procurement, scope) => [start, lasted].flatMap((clock) => clock.judge(procurement, scope) ?? []),
})
