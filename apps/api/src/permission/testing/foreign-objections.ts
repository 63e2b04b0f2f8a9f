import type { Place } from '@tenderlight/db/testing/place'

/** What to ask the procedures of objections that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_OBJECTIONS: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'objections.list': ({ unit }) => ({ unit, rule: 'r' }),
  'objections.ofProcurement': ({ project }) => ({ key: project }),
  'objections.record': ({ key }) => ({ id: key('objection') }),
  'objections.accuracy': null,
  'objections.waiting': null,
  'objections.object': ({ project }) => ({
    key: project,
    rule: 'cn.gp.intention.lead-time',
    seen: { verdict: 'breach', due: null, met: null },
    reason: '日期已更正',
  }),
  'objections.withdraw': ({ key }) => ({ id: key('objection') }),
  'objections.decide': ({ key }) => ({ id: key('objection'), outcome: 'dismissed', reason: '无误' }),
}
