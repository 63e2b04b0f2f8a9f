import { TextDecoder } from 'node:util'

/**
 * The text of a response's body, as far as its first `bytes`; the rest is not fetched. In the characters that the response
 * names, else UTF-8; what is no character becomes U+FFFD. Throws where the body breaks off.
 */
export async function readBeginning(response: Response, bytes: number): Promise<{ text: string; whole: boolean }> {
  const decoder = decoderOf(response.headers.get('content-type'))
  const reader = response.body?.getReader()
  if (reader === undefined) return { text: '', whole: true }
  let [text, left] = ['', bytes]
  for (;;) {
    const piece: { readonly done: boolean; readonly value?: unknown } = await reader.read()
    if (!(piece.value instanceof Uint8Array)) return { text: text + decoder.decode(), whole: true }
    text += decoder.decode(piece.value.subarray(0, left), { stream: true })
    left -= piece.value.length
    if (left >= 0) continue
    await reader.cancel()
    return { text: text + decoder.decode(), whole: false }
  }
}

function decoderOf(contentType: string | null): TextDecoder {
  const named = /charset="?(?<name>[\w-]+)/iu.exec(contentType ?? '')?.groups?.['name'] ?? 'utf-8'
  try {
    return new TextDecoder(named)
  } catch {
    return new TextDecoder()
  }
}
