import type { Procurement } from '../../procurement/procurement.ts'
import type { Applies } from '../rule.ts'

/** The regulation protects small, medium and micro enterprises; prisons' and welfare enterprises are deemed small. */
export function paysSme({ winnerScale }: Procurement): Applies {
  return winnerScale === undefined ? ['winnerScale'] : winnerScale !== 'large'
}
