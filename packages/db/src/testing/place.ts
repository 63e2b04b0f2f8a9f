import { createHash } from 'node:crypto'

/** A unit of a district with an agency, a person and a project of its own. What it is called says which it is. */
export interface Place {
  /** The district's name. */
  readonly name: string
  readonly unitName: string
  readonly district: string
  readonly bureau: string
  readonly unit: string
  readonly agency: string
  readonly person: string
  readonly project: string
  /** The key of anything else of the place: "fact", "alert". */
  readonly key: (what: string) => string
}

/** The same key for the same words. */
export function keyOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Places of the same district name are of one district. Whether any of it is stored is another matter: see `rowsOf`. */
export function placeOf(name: string, unitName: string): Place {
  const key = (what: string) => keyOf(name, unitName, what)
  return {
    name,
    unitName,
    district: keyOf(name, 'district'),
    bureau: keyOf(name, 'bureau'),
    unit: key('unit'),
    agency: key('agency'),
    person: key('person'),
    project: key('project'),
    key,
  }
}
