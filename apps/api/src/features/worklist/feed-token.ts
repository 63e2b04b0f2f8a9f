import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: whoever reads it cannot ask with it. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Where a calendar program reads what is due for whoever has the secret. */
export function feedPath(token: string): string {
  return `/worklist/${token}/due.ics`
}
