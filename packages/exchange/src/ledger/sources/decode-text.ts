import { soundText } from '../cells/sound-text.ts'

/** The text of a file and the encoding it was found in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

const REPLACEMENT = /\uFFFD/g

function decodes(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function byMark(bytes: Uint8Array): DecodedText['encoding'] | undefined {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

/**
 * Decodes text that says nothing about its encoding: a byte order mark decides, then valid UTF-8, then GB18030. Where
 * neither fits throughout, the one that breaks fewer characters is taken; each broken one becomes U+FFFD, and the cell it
 * stands in is refused when it is read. NUL is read as a blank.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decoded(bytes)
  return { text: soundText(text), encoding }
}

function decoded(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes)
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decodes(bytes, encoding)
    if (text !== undefined) return { text, encoding }
  }
  const [utf8, gb] = [new TextDecoder('utf-8').decode(bytes), new TextDecoder('gb18030').decode(bytes)]
  const broken = (text: string): number => text.match(REPLACEMENT)?.length ?? 0
  return broken(utf8) <= broken(gb) ? { text: utf8, encoding: 'utf-8' } : { text: gb, encoding: 'gb18030' }
}
