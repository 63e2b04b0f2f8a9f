import { valueOn } from '@tenderlight/law/dated-parameter'
import { singleSourcePublicity } from '@tenderlight/law/parameters/tender'
import type { Finding } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import { minimumGap } from '../kinds/minimum-gap.ts'
import { timed } from '../kinds/timed.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule, Scope } from '../rule.ts'
import { openTenderThreshold, thresholdName } from '../thresholds/open-tender.ts'

const PUBLICITY = {
  part: 'publicity',
  from: 'single-source-publicity',
  to: 'single-source-publicity-ended',
  counting: 'gap',
  unit: 'working-days',
} as const
const ARGUMENT = {
  part: 'argument',
  from: 'single-source-publicity-ended',
  to: 'matter-replied',
  counting: 'working-days',
} as const

/** Whether the publicity is owed: only one supplier, and an amount that open tender would be needed for. */
function owed(procurement: Procurement, scope: Scope): boolean | readonly string[] {
  const { method, singleSourceGround, budget } = procurement
  if (method !== undefined && method !== 'single-source') return false
  if (singleSourceGround !== undefined && singleSourceGround !== 'only-supplier') return false
  const threshold = openTenderThreshold(procurement, scope)
  if (threshold !== undefined && budget !== undefined && budget < threshold) return false
  const missing = [
    ...(method === undefined ? ['method'] : []),
    ...(singleSourceGround === undefined ? ['singleSourceGround'] : []),
    ...(budget === undefined ? ['budget'] : []),
    ...(threshold === undefined ? [`threshold.${thresholdName(procurement)}`] : []),
  ]
  return missing.length === 0 ? true : missing
}

function singleSource(declaration: Declaration<number>): Rule {
  const length = minimumGap({ ...declaration, gaps: [PUBLICITY] })
  return makeRule('lead-time', declaration, {
    clocks: [PUBLICITY, ARGUMENT],
    needs: [
      'method',
      'singleSourceGround',
      'budget',
      'threshold.open-tender.goods-services',
      'singleSourcePublicityOn',
      'singleSourcePublicityEndedOn',
      'matters',
    ],
    judge: (procurement, scope) => {
      const { singleSourcePublicityOn, singleSourcePublicityEndedOn, singleSourceGround } = procurement
      const said = singleSourcePublicityOn ?? singleSourcePublicityEndedOn ?? singleSourceGround
      if (said === undefined) return undefined
      const isOwed = owed(procurement, scope)
      if (isOwed === false) return undefined
      return [
        ...publicity(declaration, length, isOwed, procurement, scope),
        ...furtherArguments(declaration, procurement, scope),
      ]
    },
    silentWithout: ['singleSourcePublicityOn', 'singleSourcePublicityEndedOn', 'singleSourceGround'],
    again: singleSource,
  })
}

/** The length of the publicity. One that was long enough keeps the rule whether or not it was owed. */
function publicity(
  declaration: Declaration<number>,
  length: Rule,
  isOwed: true | readonly string[],
  procurement: Procurement,
  scope: Scope,
): readonly Finding[] {
  const judged = [length].flatMap((rule) => rule.judge(procurement, scope) ?? [])
  const { singleSourcePublicityOn } = procurement
  if (judged.some(({ verdict }) => verdict === 'compliant')) return judged
  const value = valueOn(declaration.figure, singleSourcePublicityOn ?? noticeDate(procurement) ?? scope.today)
  if (value === undefined) return []
  const ground = { figure: declaration.figure, level: declaration.level, value, scope, part: PUBLICITY.part }
  if (isOwed !== true) return [cannotTell(ground, isOwed)]
  const bought = procurement.evaluationEndedOn ?? procurement.resultDeterminedOn ?? procurement.awardNoticeOn
  if (singleSourcePublicityOn === undefined && bought !== undefined) {
    return [found(ground, 'breach', 'red', { met: bought, missing: ['singleSourcePublicityOn'] })]
  }
  return judged
}

/** An objection to the publicity (异议 about the process) is answered by a further argument after the publicity ended. */
function furtherArguments(declaration: Declaration<number>, procurement: Procurement, scope: Scope): Finding[] {
  const ended = procurement.singleSourcePublicityEndedOn
  if (ended === undefined) return []
  const value = valueOn(declaration.figure, ended)
  if (value === undefined) return []
  const { matters = [] } = procurement
  const objections = matters.filter(({ kind, about }) => kind === 'objection' && about === 'process')
  return objections.map(({ id, repliedOn }) => {
    const ground = {
      figure: declaration.figure,
      level: declaration.level,
      value,
      scope,
      part: ARGUMENT.part,
      matter: id,
    }
    return timed(ground, { event: ARGUMENT.from, on: ended }, repliedOn ?? null, value.value, 'working-days', [])
  })
}

export const singleSourcePublished = singleSource({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '单一来源公示不少于 5 个工作日', en: 'Single source published for at least 5 working days' },
  requires: {
    zh: '达到公开招标数额标准、只能从唯一供应商采购的项目,单一来源公示期不少于 5 个工作日;有异议的,公示期满后 5 个工作日内补充论证。',
    en: 'At or above the open-tender threshold a sole supplier is published for at least 5 working days; an objection is answered by a further argument within 5 working days of the end.',
  },
  figure: singleSourcePublicity,
})
