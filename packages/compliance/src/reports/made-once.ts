/**
 * Keeps what was made of a list with the list, and answers it again while everything else that it was made of is the same: for
 * lists that are never changed, and what is made of them alone and of `parts`. Only the newest is kept, as long as the list is.
 */
export function madeOnce<V>(): (list: readonly unknown[], parts: readonly unknown[], make: () => V) => V {
  const kept = new WeakMap<readonly unknown[], { readonly parts: readonly unknown[]; readonly value: V }>()
  return (list, parts, make) => {
    const before = kept.get(list)
    if (before !== undefined && isSame(before.parts, parts)) return before.value
    const value = make()
    kept.set(list, { parts, value })
    return value
  }
}

const isSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && before.every((part, index) => Object.is(part, now[index]))
