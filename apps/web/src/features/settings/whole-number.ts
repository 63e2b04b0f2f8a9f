/** A whole number as typed; undefined when it is none. */
export function readWhole(text: string): number | undefined {
  return /^\d{1,4}$/u.test(text.trim()) ? Number(text.trim()) : undefined
}

/** A percentage as typed (`25`, `12.5`, `25%`), in basis points; undefined when it is none, or finer than 0.01 %. */
export function readShare(text: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/u.exec(text.trim()) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
