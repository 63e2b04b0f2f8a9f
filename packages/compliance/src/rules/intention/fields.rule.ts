import { valueOn } from '@tenderlight/law/dated-parameter'
import { intentionFields } from '@tenderlight/law/parameters/intention'
import { found } from '../found.ts'
import type { Ground } from '../found.ts'
import { makeRule } from '../rule.ts'

const FIELDS = ['title', 'summary', 'budget', 'expectedMonth'] as const

/** An intention states its four fields; a gap is a warning. */
export const nationalIntentionFields = makeRule(
  'required',
  {
    level: 'law',
    regime: 'government-procurement',
    stage: 'intention',
    title: { zh: '采购意向四项内容', en: 'The four fields of an intention' },
    requires: {
      zh: '采购意向写明项目名称、需求概况、预算金额和预计采购时间。',
      en: 'An intention states title, need, budget and expected time.',
    },
    figure: intentionFields,
  },
  {
    clocks: [],
    needs: [...FIELDS, 'intentionOn'],
    judge: (procurement, scope) => {
      const { intentionOn } = procurement
      const value = valueOn(intentionFields, procurement.announcementOn ?? intentionOn ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: intentionFields, level: 'law', value, scope }
      if (intentionOn === undefined) return found(ground, 'pending', 'grey')
      const missing = FIELDS.filter((field) => procurement[field] === undefined || procurement[field] === '')
      const details = {
        trigger: { event: 'intention', on: intentionOn },
        unit: 'count',
        required: FIELDS.length,
        actual: FIELDS.length - missing.length,
        shortfall: missing.length,
      } as const
      if (missing.length === 0) return found(ground, 'compliant', 'green', details)
      return found(ground, 'breach', 'yellow', { ...details, missing })
    },
  },
)
