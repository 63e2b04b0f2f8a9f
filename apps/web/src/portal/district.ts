/** The key of the district in an address's query string; undefined: the one that the installation shows unasked. */
export function districtIn(search: string): string | undefined {
  return new URLSearchParams(search).get('district') || undefined
}

/**
 * An address of this site within the district that the page shows: the district is kept in every address, pages, feeds and
 * data alike. One that names a district stays as it is.
 */
export function withDistrict(href: string, search: string = window.location.search): string {
  const district = districtIn(search)
  if (district === undefined || !href.startsWith('/') || /[?&]district=/u.test(href)) return href
  return `${href}${href.includes('?') ? '&' : '?'}district=${encodeURIComponent(district)}`
}

/** Where another district is read from a page: its list of the same kind, without filters, for its units are others. */
export function otherDistrict(path: string, district: string): string {
  const [, first = ''] = path.split('/')
  const list = ['performance', 'verify', 'accuracy'].includes(first) ? `/${first}` : first === 'requests' ? path : '/'
  return withDistrict(list, `?district=${encodeURIComponent(district)}`)
}
