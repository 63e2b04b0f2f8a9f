import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { changshanAppealLimits, zhenhaiAppealLights } from '@tenderlight/law/parameters/request'
import type { Matter } from '../../procurement/matter.ts'
import { cannotTell, found } from '../found.ts'
import { latenessOf, termOf } from '../kinds/term.ts'
import { timed } from '../kinds/timed.ts'
import type { Scope } from '../rule.ts'
import { matterRule, ofMatter } from './matter-rule.ts'
import type { MatterRule } from './matter-rule.ts'

const DISTRICT = { level: 'commitment', regime: 'both', kinds: ['request'] } as const
const NEEDS = ['acceptedOn', 'receivedOn', 'repliedOn', 'decidedOn', 'grade'].map((field) => `matter.${field}`)

/** The day from which a request's time runs, and the one on which it was settled. */
const begun = ({ acceptedOn, receivedOn }: Matter): CivilDate | undefined => acceptedOn ?? receivedOn
const settled = ({ repliedOn, decidedOn }: Matter): CivilDate | undefined => repliedOn ?? decidedOn
const startEvent = ({ acceptedOn }: Matter) =>
  acceptedOn === undefined ? ('matter-received' as const) : ('matter-accepted' as const)

const CHANGSHAN = {
  ...DISTRICT,
  title: { zh: '按“135”分级限时办理', en: 'Requests settled within the limit of their grade' },
  requires: {
    zh: '区方案:涉企问题分类分层分级,按“135”限时办理;各级时限由县里设定。',
    en: 'District plan: requests are settled within the time limit of their grade, which the district sets.',
  },
  figure: changshanAppealLimits,
} as const

/** The digits of “135” are not defined: until the district sets a grade's limit nobody can tell. */
export const settledByGrade: MatterRule = matterRule('setting', CHANGSHAN, {
  clocks: [],
  needs: [...NEEDS, 'gradedLimit'],
  judgeMatter: (matter, _procurement, scope) => {
    const [on, met] = [begun(matter), settled(matter) ?? null]
    const value = valueOn(changshanAppealLimits, on ?? scope.today)
    if (value === undefined) return []
    const ground = { figure: changshanAppealLimits, level: CHANGSHAN.level, value, scope, matter: matter.id }
    if (on === undefined) return [cannotTell(ground, [ofMatter('receivedOn')], { met })]
    const trigger = { event: startEvent(matter), on }
    if (matter.grade === undefined) return [cannotTell(ground, [ofMatter('grade')], { trigger, met })]
    const limit = scope.settings.gradedLimit(matter.grade, on)
    if (limit === undefined) return [cannotTell(ground, ['gradedLimit'], { trigger, met })]
    return [timed(ground, trigger, met, limit.days, limit.counting, [])]
  },
})

const ZHENHAI = {
  ...DISTRICT,
  title: { zh: '诉求三色亮灯', en: 'Lights of a request' },
  requires: {
    zh: '区方案:诉求三色亮灯销号。产品默认:剩余时间超过期限 25% 为绿,不超过 25% 为黄,逾期为红;比例由区里设定。',
    en: 'District plan: three lights for each request. Default of the product: green while more than 25% of the term is left, yellow from 25%, red when overdue; the district may set the share.',
  },
  figure: zhenhaiAppealLights,
} as const

export const requestLights: MatterRule = matterRule('setting', ZHENHAI, {
  clocks: [],
  needs: [...NEEDS, ofMatter('dueOn')],
  judgeMatter: (matter, _procurement, scope) => {
    const [on, met] = [begun(matter), settled(matter) ?? null]
    const value = valueOn(zhenhaiAppealLights, on ?? scope.today)
    if (value === undefined) return []
    const ground = { figure: zhenhaiAppealLights, level: ZHENHAI.level, value, scope, matter: matter.id }
    if (on === undefined) return [cannotTell(ground, [ofMatter('receivedOn')], { met })]
    const trigger = { event: startEvent(matter), on }
    const due = lastDay(matter, on, scope)
    if (due === undefined) return [cannotTell(ground, [ofMatter('dueOn')], { trigger, met })]
    const [start, last] = [dayNumber(on), dayNumber(due)]
    const day = met === null ? scope.todayNumber : dayNumber(met)
    const late = day > last ? latenessOf(scope.calendar, last, day) : null
    const details = { trigger, aimFor: due, due, met, late, unit: 'days', required: last - start } as const
    if (late !== null) return [found(ground, 'breach', 'red', details)]
    if (met !== null) return [found(ground, 'compliant', 'green', details)]
    // The product's default stands with the rule; a window that the district set goes before it.
    const window = scope.settings.warningWindow(zhenhaiAppealLights.rule, scope.today)
    const share = window?.share ?? value.value.yellowShare
    const little = (last - day) * 10_000 <= (last - start) * share
    return [found(ground, 'pending', little ? 'yellow' : 'green', details)]
  },
})

/** The last day that was given, else that of the request's grade. */
function lastDay({ dueOn, grade }: Matter, on: CivilDate, { settings, calendar }: Scope): CivilDate | undefined {
  if (dueOn !== undefined) return dueOn
  const limit = grade === undefined ? undefined : settings.gradedLimit(grade, on)
  const term = limit === undefined ? undefined : termOf(calendar, on, limit.days, limit.counting)
  return term === undefined ? undefined : civilDateOf(term.due)
}
