import type { DeskContents, DeskKind } from './kinds.ts'
import { Fields } from './fields.ts'
import { deskProblem } from './problems.ts'
import type { DeskProblem } from './problems.ts'
import { readAlertPolicy, readCaseHeads, readCasePolicy, readCaseTerms, readLetterPrefix } from './read-case-kinds.ts'
import { readIntakeChannels, readIntakeClasses, readIntakeRoutes, readPlatformList } from './read-intake-kinds.ts'
import {
  readAppraisal,
  readIndicatorOptions,
  readRate,
  readReportCalendar,
  readReportDue,
  readTarget,
} from './read-report-kinds.ts'

const READERS: { readonly [K in DeskKind]: (of: Fields) => DeskContents[K] } = {
  'case-policy': readCasePolicy,
  'letter-prefix': readLetterPrefix,
  'case-terms': readCaseTerms,
  'case-heads': readCaseHeads,
  'alert-policy': readAlertPolicy,
  'intake-channels': readIntakeChannels,
  'intake-classes': readIntakeClasses,
  'intake-routes': readIntakeRoutes,
  'platform-list': readPlatformList,
  appraisal: readAppraisal,
  target: readTarget,
  rate: readRate,
  'indicator-options': readIndicatorOptions,
  'report-due': readReportDue,
  'report-calendar': readReportCalendar,
}

/** What a version says; without `content` it counts as not configured, and `problems` say why. */
export type DeskReading<K extends DeskKind> =
  | { readonly content: DeskContents[K]; readonly problems: readonly [] }
  | { readonly content?: never; readonly problems: readonly [DeskProblem, ...DeskProblem[]] }

/** Reads what a version of `kind` says from JSON; never throws. Fields that it does not know are left out. */
export function readContent<K extends DeskKind>(kind: K, json: unknown): DeskReading<K> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { problems: [deskProblem('content', '没有内容。', 'There is nothing in it.')] }
  const fields = new Fields(json)
  const content = READERS[kind](fields)
  const [first, ...others] = fields.problems
  return first === undefined ? { content, problems: [] } : { problems: [first, ...others] }
}
