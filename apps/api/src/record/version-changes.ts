import type { VersionChange } from '@tenderlight/contracts/changes'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'

/** What is said of something in a list that is kept in versions, field by field. */
type Said = Readonly<Record<string, string | number | boolean>>

/** Something in such a list. */
export interface Thing<What extends string> {
  readonly what: What
  readonly name: string
  readonly said: Said
}

type Change<What extends string> = VersionChange & { readonly what: What }
type Entered = Pick<VersionChange, 'by' | 'at' | 'reason'>

/** What became of the things of a list, version by version. */
export interface VersionHistory<What extends string> {
  /** Every change, newest first. */
  readonly changes: readonly Change<What>[]
  /** Who entered a thing as it stands, by its key. */
  readonly entered: ReadonlyMap<string, Entered>
}

const NOBODY: Entered = { by: null, at: '', reason: null }

/** Who entered what has this key. */
export function enteredBy({ entered }: VersionHistory<string>, id: string): Entered {
  return entered.get(id) ?? NOBODY
}

/**
 * Reads what each version changed on the one before it, oldest first. `thingsIn` says what a version holds, by key; an erased
 * list holds nothing.
 */
export function historyOf<What extends string>(
  versions: readonly RecordedVersion[],
  thingsIn: (changes: RecordedVersion['changes']) => ReadonlyMap<string, Thing<What>>,
): VersionHistory<What> {
  const changes: Change<What>[] = []
  const entered = new Map<string, Entered>()
  let before: ReadonlyMap<string, Thing<What>> = new Map()
  for (const { changes: set, recorded_at: moment, recorder: by, reason } of versions) {
    const after = thingsIn(set)
    const who = { at: moment.toISOString(), by, reason }
    for (const [id, thing] of after) {
      const was = before.get(id)
      if (was !== undefined && same(was.said, thing.said)) continue
      entered.set(id, who)
      changes.push({ ...who, ...changed(was, thing) })
    }
    for (const [id, { what, name, said }] of before) {
      if (!after.has(id)) changes.push({ ...who, kind: 'removed', what, name, before: { ...said }, after: null })
    }
    before = after
  }
  return { changes: changes.toReversed(), entered }
}

function changed<What extends string>(was: Thing<What> | undefined, { what, name, said }: Thing<What>) {
  return was === undefined
    ? { kind: 'added' as const, what, name, before: null, after: { ...said } }
    : { kind: 'changed' as const, what, name, before: { ...was.said }, after: { ...said } }
}

function same(a: Said, b: Said): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}
