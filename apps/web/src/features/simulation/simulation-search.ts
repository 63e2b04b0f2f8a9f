import type { FigureChange } from '@tenderlight/compliance/simulate/with-figure'
import { trialInput } from '@tenderlight/contracts/simulation'
import type { TrialInput } from '@tenderlight/contracts/simulation'

/** What is tried out on what, as it stands in the address: `set` is `rule=value` or `rule:part=value`, by commas. */
export interface SimulationSearch extends Omit<TrialInput, 'changes'> {
  readonly set?: string
}

const CHANGE = /^(?<rule>[a-z][\w.-]*)(?::(?<part>\w+))?=(?<value>\d{1,15})$/u
const MOST_CHANGES = 5

/** The changes of an address; whatever is none is left out, and of one figure the last is taken. */
export function changesIn({ set = '' }: SimulationSearch): readonly FigureChange[] {
  const read = set.split(',').flatMap((text): readonly FigureChange[] => {
    const { part, rule, value } = CHANGE.exec(text)?.groups ?? {}
    if (rule === undefined || value === undefined) return []
    return [{ rule, ...(part === undefined ? {} : { part }), value: Number(value) }]
  })
  return [...new Map(read.map((change) => [figureKey(change), change])).values()].slice(0, MOST_CHANGES)
}

/** Which figure a change is of. */
export const figureKey = ({ part, rule }: Pick<FigureChange, 'rule' | 'part'>): string =>
  part === undefined ? rule : `${rule}:${part}`

/** The changes as they stand in an address. */
export function setOf(changes: readonly FigureChange[]): Pick<SimulationSearch, 'set'> {
  return changes.length === 0 ? {} : { set: changes.map((one) => `${figureKey(one)}=${one.value}`).join(',') }
}

/** Reads an address; whatever cannot be asked is as if it were not there. */
export function readSimulationSearch(search: Record<string, unknown>): SimulationSearch {
  const { shape } = trialInput
  const { category, from, regime, through, unit } = search
  return withoutAbsent({
    ...setOf(changesIn(typeof search['set'] === 'string' ? { set: search['set'] } : {})),
    unit: shape.unit.safeParse(unit).data,
    regime: shape.regime.safeParse(regime).data,
    category: shape.category.safeParse(category).data,
    from: shape.from.safeParse(from).data,
    through: shape.through.safeParse(through).data,
  })
}

/** A change of the address; undefined takes a filter away. */
export type SimulationChange = { readonly [K in keyof SimulationSearch]?: SimulationSearch[K] | undefined }

/** The same without what is undefined. */
export function withoutAbsent(search: SimulationChange): SimulationSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}
