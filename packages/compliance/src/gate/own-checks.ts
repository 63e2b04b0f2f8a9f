import type { CivilDate } from '@tenderlight/law/civil-date'
import { lookUp } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import { awardConfirm } from '@tenderlight/law/parameters/award'
import { gpChallengeSuspend, gpComplaintPause } from '@tenderlight/law/parameters/matters'
import { exclusiveBelow } from '@tenderlight/law/parameters/reservation'
import type { Context } from '../evaluate.ts'
import type { Finding, Light, Verdict } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { found } from '../rules/found.ts'
import { stopsSigning } from '../rules/kinds/suspension.ts'
import type { Span } from '../rules/kinds/suspension.ts'
import { ofMatter } from '../rules/matters/matter-rule.ts'
import { statementById } from '../statements/statements.ts'
import type { Command } from './command.ts'

type Details = NonNullable<Parameters<typeof found>[3]>

/** Checks of acts that no finding of a finished record shows. */
export function ownChecks(command: Command, procurement: Procurement, context: Context): readonly Finding[] {
  switch (command) {
    case 'issue-award-notice':
      return [...awardToSme(procurement, context), ...awardInOrder(procurement, context)]
    case 'sign-contract':
      return openStops(procurement, context)
    case 'publish-announcement':
      return openQuestions(procurement, context)
    case 'publish-intention':
    case 'collect-deposit':
      return []
  }
}

/** An exclusive project goes to a small or medium enterprise. A size that is not on record keeps nobody from acting. */
function awardToSme({ measure, winnerScale }: Procurement, context: Context): readonly Finding[] {
  if (measure !== 'exclusive' || winnerScale !== 'large') return []
  return said(exclusiveBelow, context, 'breach', 'red', { missing: ['winnerScale'] })
}

/**
 * In government procurement the candidates win in their order (条例第四十三条). Under 评定分离 another one may, with a
 * written reason; otherwise only where the first is gone. Tendering has a rule of its own.
 */
function awardInOrder(procurement: Procurement, context: Context): readonly Finding[] {
  const { regime, winnerRank, rankOneGone, separatedAward } = procurement
  if (regime !== 'government-procurement' || winnerRank === undefined || winnerRank <= 1) return []
  if (rankOneGone !== undefined) return []
  const light = separatedAward === true ? 'yellow' : 'red'
  const measured = { unit: 'count', required: 1, actual: winnerRank, shortfall: winnerRank - 1 } as const
  return said(awardConfirm, context, 'breach', light, measured)
}

/** Nobody signs while a challenge is open (条例第五十四条) or the finance bureau has paused the procurement (94号令第二十八条). */
function openStops(procurement: Procurement, context: Context): readonly Finding[] {
  const { challengeOn, challengeClosedOn, matters, regime } = procurement
  if (regime !== 'government-procurement') return []
  const findings: Finding[] = []
  if (challengeOn !== undefined && isOpen({ from: challengeOn, until: challengeClosedOn }, context.today)) {
    findings.push(...said(gpChallengeSuspend, context, 'breach', 'red', { missing: ['challengeClosedOn'] }))
  }
  for (const matter of matters ?? []) {
    const span = stopsSigning(matter)
    if (span === undefined || !isOpen(span, context.today)) continue
    const [figure, missing] =
      matter.kind === 'complaint'
        ? ([gpComplaintPause, ofMatter('resumedOn')] as const)
        : ([gpChallengeSuspend, ofMatter('repliedOn')] as const)
    findings.push(...said(figure, context, 'breach', 'red', { missing: [missing] }, matter.id))
  }
  return findings
}

/**
 * No announcement goes out while a marked clause of its document waits for an answer: one finding for each rule, with the places. A mark is a
 * question and no breach, so that nothing is said but that an answer is lacking. Without a document nothing is asked.
 */
function openQuestions({ documentQuestions = [] }: Procurement, { today, calendar }: Context): readonly Finding[] {
  return [...Map.groupBy(documentQuestions, ({ rule }) => rule)].flatMap(([rule, questions]) => {
    const statement = statementById(rule)
    const inForce = statement === undefined ? undefined : lookUp(statement.parameter, today)
    if (statement === undefined || inForce?.status !== 'in-force') return []
    const ground = { figure: statement.parameter, level: statement.level, value: inForce.dated, scope: { calendar } }
    const places = questions.map(({ paragraph, words }) => ({ offset: 0, line: paragraph, excerpt: words }))
    return [found(ground, 'cannot-tell', 'grey', { missing: ['documentQuestions'], places })]
  })
}

/** Answered today, it is answered. */
const isOpen = ({ from, until }: Span, today: CivilDate): boolean =>
  from <= today && (until === undefined || until > today)

function said(
  figure: Parameter,
  { today, calendar }: Context,
  verdict: Verdict,
  light: Light,
  details: Details,
  matter?: string,
): readonly Finding[] {
  const inForce = lookUp(figure, today)
  if (inForce.status !== 'in-force') return []
  return [found({ figure, level: 'law', value: inForce.dated, scope: { calendar }, matter }, verdict, light, details)]
}
