import { randomBytes } from 'node:crypto'
import type { Auth } from './auth.ts'

/** What links are for. A password's is better-auth's own. */
type Purpose = 'reset-password' | 'first-administrator'

const nameOf = (purpose: Purpose, token: string): string => `${purpose}:${token}`

/** Makes what works once until `until`, and returns the only copy of its token. `value`: whom or what it is for. */
export async function makeLink(auth: Auth, purpose: Purpose, value: string, until: Date): Promise<string> {
  const { internalAdapter } = await auth.$context
  const token = randomBytes(32).toString('base64url')
  await internalAdapter.createVerificationValue({ identifier: nameOf(purpose, token), value, expiresAt: until })
  return token
}

/** What a link is for; undefined when it was used, has run out, or never was. */
export async function readLink(auth: Auth, purpose: Purpose, token: string): Promise<string | undefined> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findVerificationValue(nameOf(purpose, token))
  return found !== null && found.expiresAt > new Date() ? found.value : undefined
}

/** Uses a link up: of several at the same time one gets what it is for, the others undefined. */
export async function useLink(auth: Auth, purpose: Purpose, token: string): Promise<string | undefined> {
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.consumeVerificationValue(nameOf(purpose, token)))?.value
}
