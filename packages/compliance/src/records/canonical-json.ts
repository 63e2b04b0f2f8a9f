/**
 * `value` as JSON text that two machines write the same: keys in the order of their code units, no spaces, nothing for
 * what is undefined. Digests are taken over this text, in UTF-8.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item)}`
    return `[${text}]`
  }
  const held = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(held).toSorted()) {
    const item = held[key]
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `{${text}}`
}
