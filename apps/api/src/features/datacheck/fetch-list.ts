import { limited } from '../../channels/limited.ts'
import { siteFailed } from './refusals.ts'

const LIMIT_MS = 20_000
const MOST_BYTES = 10_000_000
const MOST_REDIRECTS = 3
const LONGEST_NAME = 100

/** What an address answered with. */
export interface FetchedList {
  readonly bytes: Uint8Array
  readonly filename: string
}

/**
 * Fetches a list from the address that the desk has set: at most 10 MB within 20 s; a redirect is followed on the same host only.
 * Addresses inside the intranet are allowed, as for webhooks. Throws `Refused` `datacheck-refused` with what came instead.
 */
export async function fetchList(address: string, limitMs = LIMIT_MS): Promise<FetchedList> {
  const signal = limited(limitMs)
  try {
    const response = await follow(new URL(address), signal, MOST_REDIRECTS)
    return { bytes: await wholeBody(response), filename: nameOf(response.url === '' ? address : response.url) }
  } catch (error) {
    if (signal.aborted)
      throw siteFailed(`${limitMs / 1000} 秒内没有收完`, `it did not arrive within ${limitMs / 1000} s`)
    if (error instanceof TypeError) throw siteFailed('网站没有应答', 'the site does not answer')
    throw error
  }
}

async function follow(url: URL, signal: AbortSignal, left: number): Promise<Response> {
  const response = await fetch(url.href, { redirect: 'manual', signal, headers: { 'user-agent': 'Tenderlight' } })
  if (response.ok) return response
  await response.body?.cancel()
  const to = URL.parse(response.headers.get('location') ?? '', url.href)
  const redirected = response.status >= 300 && response.status < 400 && to !== null
  if (!redirected) throw siteFailed(`网站应答 HTTP ${response.status}`, `the site answers HTTP ${response.status}`)
  if (to.host !== url.host || !/^https?:$/u.test(to.protocol))
    throw siteFailed('转到了另一个网站', 'it leads to another site')
  if (left === 0) throw siteFailed('转来转去没有结果', 'it leads round in circles')
  return follow(to, signal, left - 1)
}

async function wholeBody(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  for (;;) {
    const piece: { readonly done: boolean; readonly value?: unknown } = await reader.read()
    if (!(piece.value instanceof Uint8Array)) return Buffer.concat(pieces)
    length += piece.value.length
    if (length > MOST_BYTES) {
      await reader.cancel()
      throw siteFailed('内容超过 10 MB', 'it is larger than 10 MB')
    }
    pieces.push(piece.value)
  }
}

/** What a file from an address is called: the last part of its path, else the host. */
function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address)
  const last = pathname.split('/').at(-1) ?? ''
  return (last === '' ? hostname : last).slice(0, LONGEST_NAME)
}
