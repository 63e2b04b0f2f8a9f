import { valueOn } from '@tenderlight/law/dated-parameter'
import { gpContractSupplement } from '@tenderlight/law/parameters/contract'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { largestPart } from '../kinds/cap.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

/** The supplements of a contract together against a share of its own amount. Judged once a supplement is on record. */
function supplementsCapped(declaration: Declaration<number>): Rule {
  return makeRule('cap', declaration, {
    clocks: [],
    needs: ['supplements', 'contractAmount', 'contractSignedOn'],
    judge: ({ supplements, contractAmount, contractSignedOn }, scope) => {
      if (supplements === undefined) return undefined
      const value = valueOn(declaration.figure, contractSignedOn ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      if (contractAmount === undefined) return cannotTell(ground, ['contractAmount'])
      const required = largestPart(contractAmount, value.value)
      const shortfall = Math.max(0, supplements - required)
      const measured = { unit: 'fen', required, actual: supplements, shortfall } as const
      return shortfall > 0 ? found(ground, 'breach', 'red', measured) : found(ground, 'compliant', 'green', measured)
    },
    silentWithout: ['supplements'],
    again: supplementsCapped,
  })
}

export const supplementsWithin = supplementsCapped({
  level: 'law',
  regime: 'government-procurement',
  stage: 'contract',
  title: { zh: '补充合同累计不超过原合同 10%', en: 'Supplements at most 10% of the contract' },
  requires: {
    zh: '追加相同标的的补充合同,采购金额累计不超过原合同采购金额的 10%。',
    en: 'Supplements for more of the same do not exceed, together, 10% of the original contract.',
  },
  figure: gpContractSupplement,
})
