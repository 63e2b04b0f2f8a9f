import { valueOn } from '@tenderlight/law/dated-parameter'
import { gpAcceptance } from '@tenderlight/law/parameters/contract'
import type { Finding } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

/** Two parts: every standard of the contract stands in the report; a public service is accepted with its users and published. */
function accepted(declaration: Declaration<unknown>): Rule {
  return makeRule('required', declaration, {
    clocks: [],
    needs: [
      'acceptanceStandards',
      'acceptanceStandardsCovered',
      'publicService',
      'usersTookPart',
      'acceptedOn',
      'acceptancePublishedOn',
    ],
    judge: (procurement, scope) => {
      const value = valueOn(declaration.figure, procurement.acceptedOn ?? procurement.contractSignedOn ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      return [standards(ground, procurement), openly(ground, procurement)].filter((one) => one !== undefined)
    },
    silentWithout: ['acceptanceStandards', 'acceptanceStandardsCovered', 'publicService'],
    again: accepted,
  })
}

function standards(whole: Ground, procurement: Procurement): Finding | undefined {
  const { acceptanceStandards: required, acceptanceStandardsCovered: actual } = procurement
  if (required === undefined && actual === undefined) return undefined
  const ground = { ...whole, part: 'standards' }
  if (required === undefined) return cannotTell(ground, ['acceptanceStandards'])
  if (actual === undefined) {
    return procurement.acceptedOn === undefined
      ? found(ground, 'pending', 'grey')
      : cannotTell(ground, ['acceptanceStandardsCovered'])
  }
  const measured = { unit: 'count', required, actual, shortfall: Math.max(0, required - actual) } as const
  return measured.shortfall > 0
    ? found(ground, 'breach', 'red', measured)
    : found(ground, 'compliant', 'green', measured)
}

/** A public service: judged when it was accepted. */
function openly(whole: Ground, procurement: Procurement): Finding | undefined {
  const { publicService, acceptedOn, usersTookPart, acceptancePublishedOn } = procurement
  if (publicService !== true) return undefined
  const ground = { ...whole, part: 'public-service' }
  if (acceptedOn === undefined) return found(ground, 'pending', 'grey')
  const details = { trigger: { event: 'acceptance', on: acceptedOn }, met: acceptancePublishedOn ?? null } as const
  const gone = [
    ...(usersTookPart === false ? ['usersTookPart'] : []),
    ...(acceptancePublishedOn === undefined ? ['acceptancePublishedOn'] : []),
  ]
  if (gone.length > 0) return found(ground, 'breach', 'red', { ...details, missing: gone })
  return usersTookPart === undefined
    ? cannotTell(ground, ['usersTookPart'], details)
    : found(ground, 'compliant', 'green', details)
}

export const acceptanceComplete = accepted({
  level: 'law',
  regime: 'government-procurement',
  stage: 'payment',
  title: { zh: '履约验收书', en: 'The acceptance report' },
  requires: {
    zh: '验收书载明每一项技术、服务、安全标准的履约情况;面向社会公众的公共服务项目,验收应有服务对象参与并公告结果。',
    en: 'The acceptance report covers every technical, service and safety standard; a public service is accepted with its users, and the result is published.',
  },
  notMet: { zh: '验收书没有载明全部标准', en: 'The acceptance report does not cover every standard' },
  figure: gpAcceptance,
})
