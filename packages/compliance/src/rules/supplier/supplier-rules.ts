import { formsOfReservation, tooFewSmes } from '../reservation/forms.rule.ts'
import type { Rule } from '../rule.ts'
import { contractMarked } from './contract-mark.rule.ts'
import { declarationLetter, declarationPublished } from './declaration.rule.ts'
import {
  annualBondAbolished,
  noDiscrimination,
  noLocalPreference,
  sizeIsNoCriterion,
  zhejiangOwnership,
} from './document.rule.ts'
import { domesticProducts } from './domestic.rule.ts'
import { guaranteeAccepted } from './guarantee.rule.ts'
import { prepayment } from './prepay.rule.ts'
import { goodsServicesDeduction, partnerDeduction, worksDeduction } from './price-deduction.rule.ts'
import { whoCounts } from './who-counts.rule.ts'

/** Rules about preference for small enterprises beyond the reserved share, in the order in which their findings are listed. */
export const SUPPLIER_RULES: readonly Rule[] = [
  formsOfReservation,
  goodsServicesDeduction,
  worksDeduction,
  partnerDeduction,
  domesticProducts,
  whoCounts,
  declarationLetter,
  guaranteeAccepted,
  sizeIsNoCriterion,
  noDiscrimination,
  noLocalPreference,
  zhejiangOwnership,
  annualBondAbolished,
  tooFewSmes,
  declarationPublished,
  contractMarked,
  prepayment,
]
