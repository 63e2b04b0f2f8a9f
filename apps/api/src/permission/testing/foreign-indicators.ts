import type { Place } from '@tenderlight/db/testing/place'

/** What to ask the procedures of the indicators and of the simulation that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_INDICATORS: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'indicators.get': null,
  'indicators.behind': ({ unit }) => ({ id: 'single-bidder', unit }),
  'indicators.file': null,
  'indicators.recalculate': null,
  'simulation.try': ({ unit }) => ({ changes: [{ rule: 'cn.gp.contract.sign', value: 20 }], unit }),
}
