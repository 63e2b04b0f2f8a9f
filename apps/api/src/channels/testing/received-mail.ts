/** A mail as it arrived, decoded: what the recipient's program would show. */
export interface ReceivedMail {
  /** Envelope recipients. */
  readonly to: readonly string[]
  /** Header values by lower-case name, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
}

/** Reads a MIME message given as one byte a character: headers, the plain part and the HTML part. */
export function parseMail(raw: string, to: readonly string[]): ReceivedMail {
  const { headers, body } = split(raw)
  const parts = partsOf(headers, body)
  const decoded = new Map([...headers].map(([name, value]) => [name, decodeWords(value)]))
  return { to, headers: decoded, text: parts.get('text/plain') ?? '', html: parts.get('text/html') ?? '' }
}

function split(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  return { headers, body: raw.slice(end + 4) }
}

function partsOf(headers: ReadonlyMap<string, string>, body: string): Map<string, string> {
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  if (boundary === undefined) {
    return new Map([[type.split(';')[0]?.trim() ?? '', decodeBody(headers.get('content-transfer-encoding'), body)]])
  }
  const found = new Map<string, string>()
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const inner = split(part.replace(/^\r\n/, ''))
    for (const [name, text] of partsOf(inner.headers, inner.body)) found.set(name, text)
  }
  return found
}

function decodeBody(encoding: string | undefined, body: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding === 'quoted-printable') return fromQuoted(body.replace(/=\r\n/g, ''))
  return Buffer.from(body, 'latin1').toString('utf8')
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : fromQuoted(text.replace(/_/g, ' ')),
    )
}

function fromQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
