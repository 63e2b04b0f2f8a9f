import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { DatedValue } from '@tenderlight/law/dated-parameter'
import { tenderObjectionDocument } from '@tenderlight/law/parameters/matters'
import type { DocumentObjectionTerms } from '@tenderlight/law/parameters/matters'
import type { Finding } from '../../finding.ts'
import { EVENTS } from '../../procurement/events.ts'
import type { Matter } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { latenessOf } from '../kinds/term.ts'
import type { Clock, Scope } from '../rule.ts'
import { judgeMatterClock } from './matter-deadline.ts'
import type { MatterClock } from './matter-deadline.ts'
import { matterRule, ofMatter } from './matter-rule.ts'
import type { MatterDeclaration, MatterRule } from './matter-rule.ts'

const ABOUT_DOCUMENTS = new Set<Matter['about']>(['documents', 'prequalification-documents'])

const DECLARATION: MatterDeclaration<DocumentObjectionTerms> = {
  level: 'law',
  regime: 'tendering',
  kinds: ['objection'],
  title: {
    zh: '对文件的异议:提前提出、3 日内答复',
    en: 'Objection to documents: raised ahead, answered within 3 days',
  },
  requires: {
    zh: '对资格预审文件的异议在申请截止 2 日前、对招标文件的异议在投标截止 10 日前提出;招标人自收到之日起 3 日内答复,答复前暂停招标投标活动。',
    en: 'Objections are raised 2 days before prequalification closes or 10 days before the bid deadline; the tenderee answers within 3 days of receipt and pauses the tender until then.',
  },
  notMet: {
    zh: '异议尚未答复,投标已经截止',
    en: 'The tender went on to its deadline before the objection was answered',
  },
  figure: tenderObjectionDocument,
}

const FILE: Clock = { part: 'file', from: 'bid-deadline', to: 'matter-filed', counting: 'gap', right: true }
const REPLY: MatterClock<DocumentObjectionTerms> = {
  part: 'reply',
  from: 'matter-received',
  to: 'matter-replied',
  counting: 'days',
  within: ({ reply }) => reply,
}

export const documentObjection: MatterRule = matterRule('deadline', DECLARATION, {
  clocks: [FILE, REPLY],
  needs: [
    ...['about', 'filedOn', 'receivedOn', 'repliedOn'].map((field) => `matter.${field}`),
    'prequalificationDeadlineOn',
    'bidDeadlineOn',
  ],
  judgeMatter: (matter, procurement, scope) => {
    if (matter.about !== undefined && !ABOUT_DOCUMENTS.has(matter.about)) return []
    const on = matter.filedOn ?? matter.receivedOn ?? scope.today
    const value = valueOn(tenderObjectionDocument, on)
    if (value === undefined) return []
    const ground = { figure: tenderObjectionDocument, level: DECLARATION.level, value, scope, matter: matter.id }
    if (matter.about === undefined) return [cannotTell(ground, [ofMatter('about')])]
    const filed = raisedAhead({ ...ground, part: FILE.part }, value, matter, procurement, scope)
    const reply = judgeMatterClock(DECLARATION, REPLY, matter, procurement, scope)
    const pause =
      filed?.verdict === 'compliant' ? paused({ ...ground, part: 'pause' }, matter, procurement, scope) : undefined
    return [filed, reply, pause].filter((finding) => finding !== undefined)
  },
})

const closing = ({ about }: Matter) =>
  about === 'prequalification-documents' ? ('prequalification-deadline' as const) : ('bid-deadline' as const)

/** At least n days before the deadline, counted backwards: exactly n passes and nothing is moved. */
function raisedAhead(
  ground: Ground,
  { value }: DatedValue<DocumentObjectionTerms>,
  matter: Matter,
  procurement: Procurement,
  { calendar, disputed }: Scope,
): Finding | undefined {
  const met = matter.filedOn ?? matter.receivedOn
  if (met === undefined) return undefined
  const event = closing(matter)
  const deadline = procurement[EVENTS[event]]
  if (deadline === undefined || disputed.has(EVENTS[event])) return cannotTell(ground, [EVENTS[event]], { met })
  const required = matter.about === 'prequalification-documents' ? value.prequalification : value.tender
  const last = dayNumber(deadline) - required
  const day = dayNumber(met)
  const actual = dayNumber(deadline) - day
  const details = {
    trigger: { event, on: deadline },
    aimFor: civilDateOf(last),
    due: civilDateOf(last),
    met,
    late: day > last ? latenessOf(calendar, last, day) : null,
    unit: 'days',
    required,
    actual,
    shortfall: Math.max(0, required - actual),
  } as const
  return day > last ? found(ground, 'breach', 'yellow', details) : found(ground, 'compliant', 'green', details)
}

/** The tender stands still until the objection is answered: its deadline does not pass before. */
function paused(ground: Ground, matter: Matter, procurement: Procurement, { today }: Scope): Finding | undefined {
  const { receivedOn: received, repliedOn: replied } = matter
  const met = procurement[EVENTS[closing(matter)]]
  if (received === undefined || met === undefined || (replied === undefined && today <= met)) return undefined
  const details = { trigger: { event: 'matter-received', on: received }, met } as const
  return replied === undefined || replied > met
    ? found(ground, 'breach', 'red', details)
    : found(ground, 'compliant', 'green', details)
}
