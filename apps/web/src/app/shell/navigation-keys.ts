/** Where an arrow key leads among the parts of the bar, or of a menu that is open; undefined: the key is not one of them. */
export function stepOf(key: string, at: number, count: number, keys: 'across' | 'down'): number | undefined {
  const [back, on] = keys === 'across' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === back) return (at - 1 + count) % count
  if (key === on) return (at + 1) % count
  return undefined
}
