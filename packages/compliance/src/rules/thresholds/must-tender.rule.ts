import { valueOn } from '@tenderlight/law/dated-parameter'
import { mustTender } from '@tenderlight/law/parameters/thresholds'
import type { MustTender } from '@tenderlight/law/parameters/thresholds'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

/** Works (and what belongs to them) from an estimate on are tendered. Judged once the record says what is bought. */
function compulsoryTender(declaration: Declaration<MustTender>): Rule {
  return makeRule('classification', declaration, {
    clocks: [],
    needs: ['tenderObject', 'estimate', 'budget', 'stateFunded', 'method'],
    judge: (procurement, scope) => {
      const { tenderObject, method, regime, stateFunded } = procurement
      if (tenderObject === undefined || stateFunded === false) return undefined
      const value = valueOn(declaration.figure, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      const actual = procurement.estimate ?? procurement.budget
      if (actual === undefined) return cannotTell(ground, ['estimate'])
      const required = value.value[tenderObject]
      if (actual < required) return undefined
      const details = { unit: 'fen', required, actual, shortfall: 0 } as const
      if (method === undefined) return cannotTell(ground, ['method'], details)
      if (method === 'open-tender' || method === 'invited-tender') return found(ground, 'compliant', 'green', details)
      // What government procurement spends is budget money; elsewhere the record has to say so.
      const funded = stateFunded ?? regime === 'government-procurement'
      return funded ? found(ground, 'breach', 'red', details) : cannotTell(ground, ['stateFunded'], details)
    },
    silentWithout: ['tenderObject'],
    again: compulsoryTender,
  })
}

export const worksTendered = compulsoryTender({
  level: 'law',
  regime: 'both',
  stage: 'tender',
  title: { zh: '依法必须招标的工程项目', en: 'Works that must be tendered' },
  requires: {
    zh: '国有资金的工程建设项目,施工估算价 400 万元以上、设备材料 200 万元以上、勘察设计监理 100 万元以上的,必须招标(均含本数)。',
    en: 'State-funded works are tendered from an estimate of 4 million yuan (construction), 2 million (equipment and materials) or 1 million (survey, design, supervision), the figures included.',
  },
  notMet: {
    zh: '估算价达到必须招标的规模,记录的采购方式不是招标',
    en: 'The estimate reaches the scale of compulsory tendering; the method on record is no tender',
  },
  figure: mustTender,
})
