import type { Procurement } from '../procurement/procurement.ts'
import type { Columns } from './columns.ts'

/** What rows have in common besides their dates and amounts: who holds them, their law, whether dates contradict each other. */
export interface RowKind {
  readonly heldBy: Procurement['heldBy'] | undefined
  readonly regime: Procurement['regime']
  /** 0, or 1 + the index of the dispute in the columns. */
  readonly dispute: number
  /** The record has facts that no column holds. */
  readonly whole: boolean
}

/** The kind of each row as a number: the place in `kinds`. */
export interface RowKinds {
  readonly kind: Int32Array
  readonly kinds: readonly RowKind[]
}

/** Numbers the kinds of rows, so that whoever goes through a million rows asks about each kind once. */
export function rowKindsOf({ coded, count, disputed, disputes, isWhole }: Omit<Columns, keyof RowKinds>): RowKinds {
  const [held, regimes] = [coded.get('heldBy'), coded.get('regime')]
  const [sources, laws] = [held?.words ?? [], regimes?.words ?? []]
  const kind = new Int32Array(count)
  const kinds: RowKind[] = []
  const numbers: (number | undefined)[] = []
  for (let row = 0; row < count; row += 1) {
    const source = (held?.codes[row] ?? -1) + 1
    const law = (regimes?.codes[row] ?? -1) + 1
    const dispute = disputed[row] ?? 0
    const whole = isWhole[row] ?? 0
    const key = ((source * (laws.length + 1) + law) * (disputes.length + 1) + dispute) * 2 + whole
    const known = numbers[key]
    if (known !== undefined) {
      kind[row] = known
      continue
    }
    const word = { heldBy: sources[source - 1], regime: laws[law - 1] } as Pick<RowKind, 'heldBy' | 'regime'>
    numbers[key] = kind[row] = kinds.push({ ...word, dispute, whole: whole === 1 }) - 1
  }
  return { kind, kinds }
}
