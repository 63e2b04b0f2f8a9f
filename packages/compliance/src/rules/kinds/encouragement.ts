import { valueOn } from '@tenderlight/law/dated-parameter'
import { found } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

interface WaiverDeclaration extends Omit<Declaration<number>, 'level' | 'stage' | 'regime'> {
  /** Deposits above this many fen are not addressed; undefined addresses every deposit. */
  readonly upTo: ((figure: number) => number) | undefined
}

/** A deposit better left uncollected: advice where one is asked for, a badge where none is. Never a breach. */
export function depositWaiver(declaration: WaiverDeclaration): Rule {
  const whole = { ...declaration, level: 'encouragement', stage: 'tender', regime: 'tendering' } as const
  return makeRule('encouragement', whole, {
    clocks: [],
    needs: ['bidDeposit'],
    judge: ({ bidDeposit, ...procurement }, scope) => {
      if (bidDeposit === undefined) return undefined
      const value = valueOn(declaration.figure, noticeDate(procurement) ?? scope.today)
      if (value === undefined || bidDeposit > (declaration.upTo?.(value.value) ?? bidDeposit)) return undefined
      const ground = { figure: declaration.figure, level: whole.level, value, scope }
      const details = { unit: 'fen', required: 0, actual: bidDeposit, shortfall: bidDeposit } as const
      return bidDeposit === 0
        ? found(ground, 'compliant', 'green', details)
        : found(ground, 'suggestion', 'grey', details)
    },
  })
}
