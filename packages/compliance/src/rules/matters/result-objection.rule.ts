import { dayNumber } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { tenderObjectionResult } from '@tenderlight/law/parameters/matters'
import type { Finding } from '../../finding.ts'
import type { Matter } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { latenessOf } from '../kinds/term.ts'
import type { Clock, Scope } from '../rule.ts'
import { judgeMatterClock } from './matter-deadline.ts'
import type { MatterClock } from './matter-deadline.ts'
import { matterRule } from './matter-rule.ts'
import type { MatterDeclaration, MatterRule } from './matter-rule.ts'

const DECLARATION: MatterDeclaration<number> = {
  level: 'law',
  regime: 'tendering',
  kinds: ['objection'],
  title: {
    zh: '对评标结果的异议:公示期内提出、3 日内答复',
    en: 'Objection to the result: in the publicity, answered within 3 days',
  },
  requires: {
    zh: '对评标结果的异议在中标候选人公示期间提出;招标人自收到之日起 3 日内答复。',
    en: 'Objections to the evaluation are raised while the candidates are published; the tenderee answers within 3 days of receipt.',
  },
  figure: tenderObjectionResult,
}

const FILE: Clock = { part: 'file', from: 'candidate-publicity', to: 'matter-filed', counting: 'gap', right: true }
const REPLY: MatterClock<number> = { part: 'reply', from: 'matter-received', to: 'matter-replied', counting: 'days' }

export const resultObjection: MatterRule = matterRule('deadline', DECLARATION, {
  clocks: [FILE, REPLY],
  needs: [
    ...['about', 'filedOn', 'receivedOn', 'repliedOn'].map((field) => `matter.${field}`),
    'candidatePublicityOn',
    'candidatePublicityEndedOn',
  ],
  judgeMatter: (matter, procurement, scope) => {
    if (matter.about !== 'result') return []
    const value = valueOn(tenderObjectionResult, matter.filedOn ?? matter.receivedOn ?? scope.today)
    if (value === undefined) return []
    const { level, figure } = DECLARATION
    const filed = inPublicity(
      { figure, level, value, scope, matter: matter.id, part: FILE.part },
      matter,
      procurement,
      scope,
    )
    const reply = judgeMatterClock(DECLARATION, REPLY, matter, procurement, scope)
    return [filed, reply].filter((finding) => finding !== undefined)
  },
})

/** On the last day of the publicity or before it. */
function inPublicity(
  ground: Ground,
  matter: Matter,
  { candidatePublicityOn: from, candidatePublicityEndedOn: due }: Procurement,
  { calendar, disputed }: Scope,
): Finding | undefined {
  const met = matter.filedOn ?? matter.receivedOn
  if (met === undefined) return undefined
  if (due === undefined || disputed.has('candidatePublicityEndedOn')) {
    return cannotTell(ground, ['candidatePublicityEndedOn'], { met })
  }
  const [last, day] = [dayNumber(due), dayNumber(met)]
  const details = {
    trigger: from === undefined ? null : ({ event: 'candidate-publicity', on: from } as const),
    aimFor: due,
    due,
    met,
    late: day > last ? latenessOf(calendar, last, day) : null,
  }
  return day > last ? found(ground, 'breach', 'yellow', details) : found(ground, 'compliant', 'green', details)
}
