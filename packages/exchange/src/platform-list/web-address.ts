const LONGEST = 2_000

/** A web address as it may be kept and linked to, resolved against `base` where it has no host; undefined for anything else. */
export function webAddress(text: string, base?: string): string | undefined {
  const url = text.length > LONGEST ? null : URL.parse(text.trim(), base)
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.href
}
