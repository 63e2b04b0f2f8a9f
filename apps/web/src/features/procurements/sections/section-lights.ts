import { worstLight } from '@tenderlight/compliance/finding'
import type { Light } from '@tenderlight/compliance/finding'
import type { Deposits } from '@tenderlight/contracts/deposits'
import type { Parties } from '@tenderlight/contracts/parties'
import type { Payments } from '@tenderlight/contracts/payments'
import type { Performance } from '@tenderlight/contracts/performance'
import { owedState, paidState } from '../payments/payment-words.ts'
import { sayLotCheck } from '../parties/lot-words.ts'
import { sayCheck } from '../parties/party-words.ts'
import { sayMilestone } from '../performance/performance-words.ts'

/** The light of a section is the worst in it; undefined where there is nothing to have one. */
type LightOf<T> = (data: T | undefined) => Light | undefined

const worstOf = (lights: readonly Light[]): Light | undefined => (lights.length === 0 ? undefined : worstLight(lights))

/** Marks that wait for an answer are yellow. */
export const documentLight: LightOf<{
  readonly document: { readonly open: number; readonly awaited: number } | null
}> = (data) =>
  data?.document == null ? undefined : data.document.open + data.document.awaited > 0 ? 'yellow' : 'green'

/** Shares that are missed and sizes that differ from the letters are red. */
export const partiesLight: LightOf<Pick<Parties, 'parties' | 'shares' | 'conflicts' | 'lots'>> = (data) => {
  if (data === undefined || data.parties.length === 0) return undefined
  const { parties, shares, conflicts, lots } = data
  const missed = [shares?.sme, shares?.smallMicro].flatMap((share) => (share == null ? [] : [share.shortfall > 0]))
  return worstOf([
    ...parties.map(({ check, declared }) => sayCheck(check, declared !== undefined).light),
    ...missed.map((short): Light => (short ? 'red' : 'green')),
    ...lots.flatMap((lot) => sayLotCheck(lot).map(({ light }) => light)),
    ...conflicts.map((): Light => 'yellow'),
  ])
}

/** Milestones against the contract's days. */
export const performanceLight: LightOf<Pick<Performance, 'milestones'>> = (data) =>
  worstOf((data?.milestones ?? []).map((one) => sayMilestone(one).light))

/** What is owed and what was paid, each against its last day. */
export const paymentsLight: LightOf<Pick<Payments, 'instalments'>> = (data) =>
  worstOf(
    (data?.instalments ?? []).flatMap(({ owed, payments }) => [
      ...(owed === null ? [] : [owedState(owed).light]),
      ...payments.map((payment) => paidState(payment).light),
    ]),
  )

/** The refund of each bidder, how long guarantees last, and what rules say of the amounts. */
export const depositsLight: LightOf<Pick<Deposits, 'deposits' | 'findings'>> = (data) => {
  if (data === undefined) return undefined
  const standing = data.deposits.filter(({ withdrawn }) => !withdrawn)
  const broken = data.findings.filter(({ verdict }) => verdict === 'breach').map(({ light }) => light)
  return worstOf([
    ...broken,
    ...standing.flatMap(({ clock }) => (clock === null ? [] : [clock.light])),
    ...standing
      .filter(({ coversBids, refundedOn }) => coversBids === false && refundedOn === null)
      .map((): Light => 'yellow'),
  ])
}
