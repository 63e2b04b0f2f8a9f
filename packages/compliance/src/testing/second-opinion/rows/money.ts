import * as fc from 'fast-check'
import { MEASURES } from '../../../procurement/vocabulary.ts'
import { there } from './dates.ts'

const LIMITS = [200_000_000, 400_000_000] as const

const budget = fc.oneof(
  fc.constantFrom(...LIMITS, ...LIMITS.map((limit) => limit - 1), ...LIMITS.map((limit) => limit + 1)),
  fc.constantFrom(280_000_001, 300_000_000, 1_000_000_000, 1_000_000_007),
  fc.integer({ min: 1_000_000, max: 6_000_000_000 }),
)

/** The least whole amount of so many basis points of a base, or `by` fen beside it. */
const near = (base: number, share: number, by: number): number => Math.max(0, Math.ceil((base * share) / 10_000) + by)
const aFen = fc.constantFrom(-1, 0, 0, 1)

/** Half of the time nothing, else one of `values`. */
const orNothing = <T>(values: fc.Arbitrary<T>, freq: number): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined, freq })

const REASONS = [
  '46号第六条第三项:无法确保充分供应、充分竞争',
  '第六条第(二)项',
  '框架协议采购',
  '只能从非中小企业处采购',
  '时间紧',
  '领导要求尽快采购',
] as const

/** Budget, prices, reservation, deposits: amounts a fen around every limit and share that a rule draws. */
export const money = fc
  .record({
    budget,
    control: orNothing(fc.constantFrom(10_000, 9_700, 10_000, 9_999), 3),
    measure: orNothing(fc.constantFrom(...MEASURES), 12),
    reserved: orNothing(fc.constantFrom(3000, 3300, 4000, 4000, 4500, 10_000), 8),
    ofControl: fc.boolean(),
    asShare: there(12),
    inside: orNothing(fc.constantFrom(5000, 6000, 7000, 7000, 10_000), 8),
    by: fc.tuple(aFen, aFen, aFen, aFen),
    deposit: orNothing(
      fc.constantFrom<'none' | 'cap' | 100_000 | 200_000 | 800_000>('none', 'none', 'cap', 100_000, 200_000, 800_000),
      8,
    ),
    contract: orNothing(fc.constantFrom(9_000, 9_850, 10_000), 8),
    bond: orNothing(fc.constantFrom(0, 250, 250, 1000, 1000, 500), 3),
    reason: orNothing(fc.constantFrom(...REASONS), 6),
    phone: there(80),
  })
  .map((drawn) => {
    const { budget, measure, reserved, asShare, inside, by, deposit, bond } = drawn
    const controlPrice = drawn.control === undefined ? undefined : near(budget, drawn.control, 0)
    const base = drawn.ofControl && controlPrice !== undefined ? controlPrice : budget
    const contractAmount = drawn.contract === undefined ? undefined : near(budget, drawn.contract, 0)
    const silent = measure === 'none' || measure === undefined || reserved === undefined
    const stated = silent ? undefined : measure === 'exclusive' ? base : near(base, reserved, by[0])
    const share = silent || measure === 'exclusive' ? undefined : reserved + by[0]
    const small = silent || inside === undefined ? undefined : near(stated ?? base, inside, by[1])
    const deposits = { none: 0, cap: near(base, 200, by[2]) }
    return {
      budget,
      controlPrice,
      measure,
      reservedSme: asShare ? undefined : stated,
      reservedSmeShare: asShare ? share : undefined,
      reservedSmallMicro: small,
      bidDeposit: typeof deposit === 'number' ? deposit * 100 + by[2] : deposit && deposits[deposit],
      contractAmount,
      performanceBond: bond === undefined || bond === 0 ? bond : near(contractAmount ?? base, bond, by[3]),
      noReserveReason: measure === 'none' ? drawn.reason : undefined,
      complaintPhone: measure === 'none' && drawn.phone ? '0000-0000000' : undefined,
    }
  })
