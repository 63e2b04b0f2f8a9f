/** What is known of a request's address. */
export interface RequestAddress {
  readonly protocol: string
  readonly host: string
}

/**
 * The origin that absolute links start with: the configured public address where there is one (it may hold a path),
 * else the address the request was sent to. No trailing slash. Undefined when the Host header is no host name, so that
 * nothing else a client wrote there gets into a link.
 */
export function originOf(publicUrl: string | undefined, request: RequestAddress): string | undefined {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/u, '')
  if (!/^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/iu.test(request.host)) return undefined
  return `${request.protocol}://${request.host}`
}

/** The address of a notice's page; `district`: the key of the one that is asked for. */
export function noticePath(number: string, district?: string): string {
  return `/notices/${encodeURIComponent(number)}${district === undefined ? '' : `?district=${encodeURIComponent(district)}`}`
}
