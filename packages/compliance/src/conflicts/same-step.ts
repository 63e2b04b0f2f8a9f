import { EVENT_WORDS, FIELD_WORDS, MATTER_EVENT_WORDS } from '../say/words.ts'
import { MATTER_EVENTS } from '../procurement/matter.ts'
import type { ClockEventName } from '../procurement/matter.ts'
import type { Clock, Statement, Text } from '../rules/rule.ts'
import type { Direction } from './step.ts'

/** What a rule, or one of its clocks, regulates: rules with the same key are about the same step. */
export interface Regulated {
  readonly key: string
  readonly title: Text
  readonly direction: Direction
}

/** Channels that need no intention: the more are listed, the looser the rule. */
const EXEMPTIONS = 'gp.intention.exempt-routine'

/** Lists of what is allowed, not of what is owed: channels, forms of reservation, deposits that may be asked for. */
export const ONLY_THESE: ReadonlySet<string> = new Set([EXEMPTIONS, 'gp.sme.reserve-forms', 'sme.bond.guarantee'])

/**
 * Rules of the catalogue that are about the same step though their shape does not show it. The works share is counted on
 * the control price in one and on the budget in the other; the mark replaces the 30 days; the rest give no figure.
 */
const SAME_AS: Readonly<Record<string, string>> = {
  'jiujiang.works.sme.reserve-above': 'sme.works-reserve',
  'cn.gp.sme.works-reserve': 'sme.works-reserve',
  'jiujiang.gp.intention.special-mark': 'government-procurement:intention>announcement:at-least',
  'cn.gp.intention.exempt-urgent': 'government-procurement:intention>announcement:at-least',
  'jiujiang.gp.intention.exemptions': EXEMPTIONS,
  'jiujiang.tender.bid-bond.waive-all': 'tender.bid-bond.encourage',
  'jiujiang.tender.bid-bond.waive-sme': 'tender.bid-bond.encourage',
  'bayuquan.gp.bid-bond.lower': 'government-procurement:bidDeposit:at-most',
  'bayuquan.gp.pay-faster': 'both:invoice>payment:at-most',
  'cn.pay.invoice': 'both:invoice>payment:at-most',
  'zhenhai.tender.pingding': 'tender.rank-first',
  'changshan.tender.pingding': 'tender.rank-first',
  'cn.gp.challenge.suspend': 'gp.challenge.suspend',
}

/** Periods of one way of buying, which another way does not have: nothing else is about their steps. */
const OF_ONE_METHOD: ReadonlySet<string> = new Set(['cn.gp.negotiation', 'cn.gp.inquiry', 'cn.gp.consultation'])

/** One act on two media: both duties stand, and the dates are compared. */
const SAME_ACT: Partial<Record<ClockEventName, ClockEventName>> = {
  'contract-published-provincially': 'contract-published',
}

const act = (event: ClockEventName): ClockEventName => SAME_ACT[event] ?? event

type Thing = Regulated & { readonly clock?: Clock }

/** The things that a rule regulates: one for each clock, or one. */
export function regulatedBy(statement: Statement): readonly Thing[] {
  const given = SAME_AS[statement.id]
  const direction = directionOf(statement)
  if (given !== undefined) return [{ key: given, title: statement.title, direction }]
  if (statement.clocks.length > 0)
    return oncePerKey(statement.clocks.map((clock) => ({ ...byClock(statement, clock), clock })))
  const [field] = statement.needs
  if (statement.kind === 'cap' && field !== undefined) {
    return [{ key: `${statement.regime}:${field}:at-most`, title: fieldText(field, statement), direction }]
  }
  return [{ key: suffixOf(statement.id), title: statement.title, direction }]
}

/** A rule may time both the challenge of the record itself and those among its matters: one step. */
const oncePerKey = (things: readonly Thing[]): readonly Thing[] =>
  things.filter((thing, index) => things.findIndex(({ key }) => key === thing.key) === index)

/** A rule's id without its place. */
const suffixOf = (id: string): string => id.slice(id.indexOf('.') + 1)

function byClock({ regime, id, title }: Statement, clock: Clock): Regulated {
  const direction = directionOfClock(clock)
  // Challenges, complaints, requests and letters share the names of their events, not their terms.
  if (clock.from === 'challenge' || clock.from in MATTER_EVENTS || clock.to in MATTER_EVENTS || OF_ONE_METHOD.has(id)) {
    return { key: `${suffixOf(id)}${clock.part === undefined ? '' : `:${clock.part}`}`, title, direction }
  }
  const [begins, ends] = [eventText(clock.from), eventText(clock.to)]
  return {
    key: `${regime}:${act(clock.from)}>${act(clock.to)}:${direction}`,
    title: { zh: `${begins.zh} → ${ends.zh}`, en: `${begins.en} → ${ends.en}` },
    direction,
  }
}

/** What is capped, by name. */
function fieldText(field: string, { title }: Statement): Text {
  const words = FIELD_WORDS[field]
  return words === undefined ? title : { zh: words['zh-CN'], en: words.en }
}

const CLOCK_WORDS = { ...EVENT_WORDS, ...MATTER_EVENT_WORDS }

function eventText(event: ClockEventName): Text {
  const words = CLOCK_WORDS[event]
  return { zh: words['zh-CN'], en: words.en }
}

/** The days in which a supplier may do something, counted as a distance, are no figure that a unit can keep. */
function directionOfClock({ counting, right }: Clock): Direction {
  if (counting !== 'gap') return 'at-most'
  return right === true ? 'not-compared' : 'at-least'
}

/** Of a rule that is taken as a whole, not clock by clock. */
function directionOf({ kind, parameter }: Statement): Direction {
  switch (kind) {
    case 'deadline':
    case 'cap':
      return 'at-most'
    case 'share':
    case 'required':
    case 'count':
      // The largest amount that is reserved as a whole: the larger, the more is reserved.
      return parameter.unit === 'none' ? 'not-compared' : 'at-least'
    default:
      return 'not-compared'
  }
}
