const HIDDEN = '****'

/**
 * The address with every value of its query, and a password, hidden: a robot's address holds the key to it. What is no address is
 * hidden whole.
 */
export function maskUrl(address: string): string {
  const url = URL.parse(address)
  if (url === null) return HIDDEN
  if (url.password !== '') url.password = HIDDEN
  const query = [...url.searchParams.keys()].map((name) => `${encodeURIComponent(name)}=${HIDDEN}`).join('&')
  url.search = ''
  return `${url.href}${query === '' ? '' : `?${query}`}`
}

const ADDRESS = /https?:\/\/[^\s"'<>]+/gu

/** The text with the addresses in it masked, as it may be kept and shown. */
export function maskUrlsIn(text: string): string {
  return text.replace(ADDRESS, (found) => maskUrl(found))
}
