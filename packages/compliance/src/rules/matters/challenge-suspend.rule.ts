import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { gpChallengeSuspend } from '@tenderlight/law/parameters/matters'
import type { Finding } from '../../finding.ts'
import type { ClockEventName } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import { stopsSigning } from '../kinds/suspension.ts'
import { makeRule } from '../rule.ts'
import type { Rule, Scope } from '../rule.ts'
import { ownChallenge } from './challenge.rule.ts'
import { ofMatter } from './matter-rule.ts'

/** The days from a challenge's receipt to its reply, during which nobody signs. */
interface Stop {
  readonly event: ClockEventName
  readonly from: CivilDate
  readonly until: CivilDate | undefined
  readonly matter?: string
}

const DECLARATION = {
  level: 'law',
  regime: 'government-procurement',
  stage: 'contract',
  subject: 'matter',
  title: { zh: '质疑办理期间暂停签订合同', en: 'No signing while a challenge is open' },
  requires: {
    zh: '询问或质疑事项可能影响中标、成交结果的,收到后至答复前暂停签订合同。',
    en: 'While an enquiry or challenge that may affect the result is open, the contract is not signed.',
  },
  notMet: {
    zh: '收到可能影响结果的质疑后、答复前签订了合同',
    en: 'The contract was signed after a challenge that may affect the result was received and before it was answered',
  },
  figure: gpChallengeSuspend,
} as const

/** Signing while a challenge is open. That the signing clocks stand still is the clocks' own doing. */
export const challengeSuspends: Rule = makeRule('required', DECLARATION, {
  clocks: [],
  // It speaks of challenges alone, wherever they stand.
  silentWithout: [],
  needs: [
    'contractSignedOn',
    'challengeOn',
    'challengeClosedOn',
    ofMatter('receivedOn'),
    ofMatter('repliedOn'),
    ofMatter('mayAffectResult'),
  ],
  judge: (procurement, scope) => {
    if (procurement.challengeOn === undefined && procurement.matters === undefined) return undefined
    return stopsOf(procurement).flatMap((stop) => judgeStop(stop, procurement, scope) ?? [])
  },
})

function stopsOf(procurement: Procurement): readonly Stop[] {
  const { challengeOn, challengeClosedOn, matters = [] } = procurement
  const own: Stop[] =
    challengeOn !== undefined && ownChallenge(procurement)
      ? [{ event: 'challenge', from: challengeOn, until: challengeClosedOn }]
      : []
  return matters.reduce<Stop[]>((stops, matter) => {
    const span = matter.kind === 'complaint' ? undefined : stopsSigning(matter)
    if (span === undefined) return stops
    return [...stops, { event: 'matter-received', from: span.from, until: span.until, matter: matter.id }]
  }, own)
}

function judgeStop(stop: Stop, procurement: Procurement, scope: Scope): Finding | undefined {
  const value = valueOn(gpChallengeSuspend, stop.from)
  if (value === undefined) return undefined
  const ground = { figure: gpChallengeSuspend, level: DECLARATION.level, value, scope, matter: stop.matter }
  const { contractSignedOn: signed } = procurement
  const details = { trigger: { event: stop.event, on: stop.from }, met: signed ?? null }
  const { from, until } = stop
  if (until !== undefined && until < from) {
    const days = [ofMatter('receivedOn'), ofMatter('repliedOn')]
    return cannotTell(ground, stop.matter === undefined ? ['challengeOn', 'challengeClosedOn'] : days, details)
  }
  if (scope.disputed.has('contractSignedOn')) return cannotTell(ground, ['contractSignedOn'], details)
  if (signed === undefined) {
    return until === undefined
      ? found(ground, 'pending', 'grey', details)
      : found(ground, 'compliant', 'green', details)
  }
  if (signed < from) return undefined
  const open = isOpenAt(signed, stop, procurement)
  if (open === undefined) return cannotTell(ground, ['times.contractSignedOn'], details)
  return open ? found(ground, 'breach', 'red', details) : found(ground, 'compliant', 'green', details)
}

/** Whether the challenge was open when the contract was signed; on its first and last day the hours decide. */
function isOpenAt(signed: CivilDate, stop: Stop, { times }: Procurement): boolean | undefined {
  const { from, until, matter } = stop
  if (signed !== from && signed !== until) return until === undefined || signed < until
  const at = times?.contractSignedOn
  const received = signed === from ? times?.challengeOn : '00:00'
  const replied = signed === until ? times?.challengeClosedOn : '24:00'
  if (matter !== undefined || at === undefined || received === undefined || replied === undefined) return undefined
  return at >= received && at < replied
}
