import { hash } from 'node:crypto'

/** SHA-256 of the UTF-8 bytes of `text`, in lower-case hexadecimal digits: the digest of a finding's record. */
export function recordDigest(text: string): string {
  return hash('sha256', text)
}
