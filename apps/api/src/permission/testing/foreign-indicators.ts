import type { Place } from '@tenderlight/db/testing/place'

/** What to ask the procedures of the indicators and of the simulation that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_INDICATORS: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'indicators.get': null,
  'indicators.behind': ({ unit }) => ({ id: 'single-bidder', unit }),
  'indicators.file': null,
  'indicators.recalculate': null,
  'simulation.saved': ({ unitName }) => ({ text: unitName }),
  'simulation.open': ({ key }) => ({ id: key('simulation') }),
  'simulation.file': ({ key }) => ({ id: key('simulation') }),
  'simulation.delete': ({ key }) => ({ id: key('simulation') }),
  'simulation.save': ({ unit }) => ({
    name: '签约期限',
    tried: { changes: [{ rule: 'cn.gp.contract.sign', value: 20 }], unit },
    seen: 'x',
  }),
  'simulation.try': ({ unit }) => ({ changes: [{ rule: 'cn.gp.contract.sign', value: 20 }], unit }),
}
