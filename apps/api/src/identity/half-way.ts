import type { Identity } from './identity.ts'

/**
 * Whose password was entered before the code that is now asked for; undefined when nobody's, or too long ago. That the
 * cookie is ours is checked by whoever takes the code.
 */
export async function whoseSecondStep({ auth }: Identity, cookies: string): Promise<string | undefined> {
  const { internalAdapter, createAuthCookie } = await auth.$context
  const { name } = createAuthCookie('two_factor')
  const pair = cookies.split(';').find((one) => one.trim().startsWith(`${name}=`))
  // An identifier is letters, digits, `-` and `_`: what had to be escaped stands behind the dot.
  const [identifier = ''] = (pair?.slice(pair.indexOf('=') + 1) ?? '').split('.')
  if (identifier === '') return undefined
  const found = await internalAdapter.findVerificationValue(identifier)
  return found !== null && found.expiresAt > new Date() ? found.value : undefined
}
