import type { Rule, Statement } from '../rules/rule.ts'

/** The statement as a rule that can be asked about a record; undefined for one that is only documented. */
export function judgedRule(statement: Statement): Rule | undefined {
  return isJudged(statement) ? { ...statement, stage: statement.stage ?? 'tender' } : undefined
}

const isJudged = (statement: Statement): statement is Statement & Pick<Rule, 'judge'> =>
  'judge' in statement && typeof statement.judge === 'function'
