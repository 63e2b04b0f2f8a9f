import { valueByDay } from '@tenderlight/law/dated-parameter'
import { groundOf, groundPlace } from '../found.ts'
import { foundMeasure } from '../found-clock.ts'
import { noticeDay } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

interface WaiverDeclaration extends Omit<Declaration<number>, 'level' | 'stage' | 'regime'> {
  /** Deposits above this many fen are not addressed; undefined addresses every deposit. */
  readonly upTo: ((figure: number) => number) | undefined
}

/** A deposit better left uncollected: advice where one is asked for, a badge where none is. Never a breach. */
export function depositWaiver(declaration: WaiverDeclaration): Rule {
  const { figure, upTo } = declaration
  const valueAt = valueByDay(figure)
  const whole = { ...declaration, level: 'encouragement', stage: 'tender', regime: 'tendering' } as const
  const place = groundPlace(figure, whole.level)
  return makeRule('encouragement', whole, {
    clocks: [],
    needs: ['bidDeposit'],
    judge: (procurement, scope) => {
      const { bidDeposit } = procurement
      if (bidDeposit === undefined) return undefined
      const value = valueAt(noticeDay(procurement, scope))
      if (value === undefined || (upTo !== undefined && bidDeposit > upTo(value.value))) return undefined
      const ground = groundOf(place, value, scope)
      return bidDeposit === 0
        ? foundMeasure(ground, 'compliant', 'green', 'fen', 0, 0, 0)
        : foundMeasure(ground, 'suggestion', 'grey', 'fen', 0, bidDeposit, bidDeposit)
    },
  })
}
