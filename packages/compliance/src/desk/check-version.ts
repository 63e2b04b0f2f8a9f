import type { CivilDate } from '@tenderlight/law/civil-date'
import { statementById } from '../statements/statements.ts'
import type { DeskKind } from './kinds.ts'
import { deskProblem } from './problems.ts'
import type { DeskProblem } from './problems.ts'
import { readContent } from './read-content.ts'

/** A version of something that the desk sets, before it is recorded. `content` null: nothing is set from its day on. */
export interface DeskDraft {
  readonly kind: DeskKind
  readonly key: string
  readonly content: unknown
  readonly from: CivilDate
  readonly reason: string
}

const LEAST_REASON = 2
const LONGEST_REASON = 500
const EARLIEST: CivilDate = '2000-01-01'
const YEARS_AHEAD = 10
const NAME_AND_YEAR = /^[a-z][a-z\d.:-]*:20\d\d$/u
const NAME_AND_PERIOD = /^[a-z][a-z\d.-]*:20\d\d(?:-(?:0[1-9]|1[0-2]|q[1-4]|h[12]))?$/u
const YEAR = /^20\d\d$/u

/** What may stand as the key of a kind; a kind that is not among them has one version at a time, and its key is empty. */
const KEYS: Readonly<Partial<Record<DeskKind, (key: string) => boolean>>> = {
  'case-policy': (key) => key === 'law' || key === 'commitment' || statementById(key) !== undefined,
  target: (key) => NAME_AND_YEAR.test(key),
  rate: (key) => NAME_AND_PERIOD.test(key),
  'report-due': (key) => YEAR.test(key),
}

/** Whether there are several of a kind at a time, told apart by their key. */
export function hasKeys(kind: DeskKind): boolean {
  return KEYS[kind] !== undefined
}

/**
 * Why `draft` cannot be recorded, by field; empty when it can. `standing`: whether anything is set under the key now, which
 * alone can be taken back.
 */
export function checkVersion(
  draft: DeskDraft,
  { today, standing }: { readonly today: CivilDate; readonly standing: boolean },
): DeskProblem[] {
  const { kind, key, content, from, reason } = draft
  const keyed = KEYS[kind]
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`
  const { length } = reason.trim()
  return [
    ...((keyed === undefined ? key === '' : keyed(key))
      ? []
      : [deskProblem('key', '设置的对象有误。', 'There is nothing of this name that could be set.')]),
    ...(from < EARLIEST || from > latest
      ? [
          deskProblem(
            'from',
            `起始日期应在 ${EARLIEST} 至 ${latest} 之间。`,
            `The first day lies between ${EARLIEST} and ${latest}.`,
          ),
        ]
      : []),
    ...(length < LEAST_REASON
      ? [deskProblem('reason', '请写明理由或依据。', 'State the reason or the source.')]
      : length > LONGEST_REASON
        ? [deskProblem('reason', `理由请控制在 ${LONGEST_REASON} 字以内。`, `At most ${LONGEST_REASON} characters.`)]
        : []),
    ...(content !== null
      ? readContent(kind, content).problems
      : standing
        ? []
        : [
            deskProblem(
              'content',
              '本项尚未设定,无需取消。',
              'This is not set, so that there is nothing to take back.',
            ),
          ]),
  ]
}
