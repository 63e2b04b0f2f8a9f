import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { DateField } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { conflictsOf, disputedFields } from '../rules/disputed.ts'
import { ABSENT, DATE_FIELDS } from './columns.ts'
import type { Columns } from './columns.ts'
import { rowKindsOf } from './row-kinds.ts'

const FIRST_ROWS = 1024

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

/** A column that grows by doubling; what was never set holds `nothing`. */
class Growing<A extends Numbers> {
  #array: A
  readonly #make: (length: number) => A
  readonly #nothing: number

  constructor(make: (length: number) => A, nothing: number) {
    this.#make = make
    this.#nothing = nothing
    this.#array = make(FIRST_ROWS)
    this.#array.fill(nothing)
  }

  set(row: number, value: number): void {
    if (row >= this.#array.length) this.#grow(row + 1)
    this.#array[row] = value
  }

  #grow(rows: number): void {
    const before = this.#array
    this.#array = this.#make(2 ** Math.ceil(Math.log2(rows)))
    this.#array.set(before)
    this.#array.fill(this.#nothing, before.length)
  }

  /** The first `rows` values. */
  cut(rows: number): A {
    if (rows > this.#array.length) this.#grow(rows)
    return this.#array.subarray(0, rows) as A
  }
}

const days = (): Growing<Int32Array<ArrayBuffer>> => new Growing((length) => new Int32Array(length), ABSENT)
const codes = (nothing: number): Growing<Int32Array<ArrayBuffer>> =>
  new Growing((length) => new Int32Array(length), nothing)

class Words {
  readonly codes = codes(-1)
  readonly words: (string | boolean)[] = []
  readonly #known = new Map<string | boolean, number>()

  set(row: number, word: string | boolean): void {
    let code = this.#known.get(word)
    if (code === undefined) {
      code = this.words.push(word) - 1
      this.#known.set(word, code)
    }
    this.codes.set(row, code)
  }
}

/** Gathers procurements one after the other into {@link Columns}. */
export class ColumnsBuilder {
  #count = 0
  readonly #dates = new Map<string, Growing<Int32Array<ArrayBuffer>>>()
  readonly #numbers = new Map<string, Growing<Float64Array<ArrayBuffer>>>()
  readonly #words = new Map<string, Words>()
  readonly #whole = new Map<number, Procurement>()
  readonly #isWhole = new Growing((length) => new Uint8Array(length), 0)
  readonly #disputed = codes(0)
  readonly #disputes: ReadonlySet<DateField>[] = []
  readonly #knownDisputes = new Map<string, number>()

  add(procurement: Procurement): void {
    const row = this.#count
    this.#count += 1
    for (const [field, value] of Object.entries(procurement)) if (value !== undefined) this.#put(row, field, value)
    if (this.#whole.has(row)) this.#whole.set(row, procurement)
    const conflicts = conflictsOf(procurement)
    if (conflicts.length > 0) this.#disputed.set(row, this.#disputeOf(disputedFields(conflicts)))
  }

  #put(row: number, field: string, value: unknown): void {
    if (typeof value === 'number') {
      entryOf(this.#numbers, field, () => new Growing((length) => new Float64Array(length), Number.NaN)).set(row, value)
    } else if (typeof value === 'string' && DATE_FIELDS.has(field)) {
      entryOf(this.#dates, field, days).set(row, dayNumber(value as CivilDate))
    } else if (typeof value === 'string' || typeof value === 'boolean') {
      entryOf(this.#words, field, () => new Words()).set(row, value)
    } else {
      this.#isWhole.set(row, 1)
      this.#whole.set(row, EMPTY)
    }
  }

  #disputeOf(fields: ReadonlySet<DateField>): number {
    const key = [...fields].toSorted().join(' ')
    return entryOf(this.#knownDisputes, key, () => this.#disputes.push(fields))
  }

  /** The columns so far. */
  done(): Columns {
    const count = this.#count
    const cut = <A extends Numbers>(columns: ReadonlyMap<string, Growing<A>>): Map<string, A> =>
      new Map([...columns].map(([field, column]) => [field, column.cut(count)]))
    const columns = {
      count,
      dates: cut(this.#dates) as ReadonlyMap<DateField, Int32Array>,
      numbers: cut(this.#numbers),
      coded: new Map([...this.#words].map(([field, { codes, words }]) => [field, { codes: codes.cut(count), words }])),
      whole: this.#whole,
      isWhole: this.#isWhole.cut(count),
      disputed: this.#disputed.cut(count),
      disputes: this.#disputes,
      noDate: days().cut(count),
    }
    return { ...columns, ...rowKindsOf(columns) }
  }
}

const EMPTY = { id: '', heldBy: 'register' } as const satisfies Procurement

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The procurements as columns; a million of thirty fields take a few seconds and about 300 MB. */
export function toColumns(procurements: Iterable<Procurement>): Columns {
  const builder = new ColumnsBuilder()
  for (const procurement of procurements) builder.add(procurement)
  return builder.done()
}

/** The same for procurements that arrive one by one, so that they are never in memory together. */
export async function streamToColumns(procurements: AsyncIterable<Procurement>): Promise<Columns> {
  const builder = new ColumnsBuilder()
  for await (const procurement of procurements) builder.add(procurement)
  return builder.done()
}
