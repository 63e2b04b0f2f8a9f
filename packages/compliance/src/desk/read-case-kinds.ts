import type { Fields } from './fields.ts'
import { ALERT_AUDIENCES, ALERT_CHANNELS, ALERT_LEVELS, ALERT_PACES, ALERT_STEPS } from './kinds.ts'
import type { AlertPolicy, AlertPolicyStep, CaseHeads, CasePolicy, CaseTerms, LetterPrefix } from './kinds.ts'

/** A working year. */
const MOST_DAYS = 250
const MOST_HEADS = 20
const MOST_STEPS = 20
const LONGEST_PREFIX = 12
/** The number is put together from it: brackets, digits and spaces would make it ambiguous. */
const PREFIX = /^\p{Script=Han}+$/u

export function readCasePolicy(of: Fields): CasePolicy {
  return {
    afterWorkingDays: of.whole('afterWorkingDays', 0, MOST_DAYS),
    answerWithin: of.whole('answerWithin', 1, MOST_DAYS),
    reviewWithin: of.wholeOrNull('reviewWithin', 1, MOST_DAYS),
    escalateAfter: of.wholeOrNull('escalateAfter', 1, MOST_DAYS),
  }
}

export function readLetterPrefix(of: Fields): LetterPrefix {
  const prefix = of.text('prefix', LONGEST_PREFIX)
  if (prefix !== '' && !PREFIX.test(prefix))
    of.refuse(
      'prefix',
      '只填发文代字,不含年份、序号和括号。',
      'The prefix alone, in Chinese characters, without year and number.',
    )
  return { prefix }
}

export function readCaseTerms(of: Fields): CaseTerms {
  return {
    issueWithin: of.wholeOrNull('issueWithin', 1, MOST_DAYS),
    answerWithin: of.wholeOrNull('answerWithin', 1, MOST_DAYS),
    reviewWithin: of.wholeOrNull('reviewWithin', 1, MOST_DAYS),
  }
}

export function readCaseHeads(of: Fields): CaseHeads {
  return { people: of.uuids('people', { least: 1, most: MOST_HEADS }) }
}

export function readAlertPolicy(of: Fields): AlertPolicy {
  const steps = of.list('steps', { least: 1, most: MOST_STEPS }, readStep)
  // Two reminders after as many days would be one and the same.
  of.once(
    'steps',
    steps.flatMap(({ step, afterWorkingDays, how, to, levels }) =>
      to.flatMap((whom) => levels.map((level) => `${step} ${afterWorkingDays ?? ''} ${how} ${whom} ${level}`)),
    ),
  )
  return { steps }
}

function readStep(of: Fields): AlertPolicyStep {
  const step = of.oneOf('step', ALERT_STEPS)
  return {
    step,
    afterWorkingDays: step === 'reminder' ? of.whole('afterWorkingDays', 1, MOST_DAYS) : null,
    levels: of.someOf('levels', ALERT_LEVELS),
    to: of.someOf('to', ALERT_AUDIENCES),
    channels: of.someOf('channels', ALERT_CHANNELS),
    how: of.oneOf('how', ALERT_PACES),
  }
}
