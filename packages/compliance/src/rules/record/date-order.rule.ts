import { valueOn } from '@tenderlight/law/dated-parameter'
import { dateOrder } from '@tenderlight/law/parameters/record'
import { EVENTS } from '../../procurement/events.ts'
import { conflictsOf } from '../disputed.ts'
import { found } from '../found.ts'
import { makeRule } from '../rule.ts'

/** A date order that cannot be is a finding of its own; a record in order gives none. */
export const recordDateOrder = makeRule(
  'order',
  {
    level: 'law',
    regime: 'both',
    stage: 'intention',
    title: { zh: '日期先后不符', en: 'Dates out of order' },
    requires: {
      zh: '后一环节的日期不应早于前一环节;请核对并更正,相关时钟在更正前不作判定。',
      en: 'A later step cannot carry an earlier date; check and correct it. Clocks that depend on it wait for the correction.',
    },
    figure: dateOrder,
  },
  {
    clocks: [],
    needs: [],
    judge: (procurement, scope) => {
      const [first] = scope.disputed.size === 0 ? [] : conflictsOf(procurement)
      const value = valueOn(dateOrder, scope.today)
      if (first === undefined || value === undefined) return undefined
      const on = procurement[EVENTS[first.earlier]]
      const met = procurement[EVENTS[first.later]]
      return found({ figure: dateOrder, level: 'law', value, scope }, 'breach', 'red', {
        trigger: on === undefined ? null : { event: first.earlier, on },
        met: met ?? null,
        missing: [...scope.disputed],
      })
    },
  },
)
