import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keptSecret } from '../kept-secret.ts'

const SECRET_FILE = 'identity-secret'
export const LEAST_SECRET = 32

export const newIdentitySecret = (): string => randomBytes(32).toString('base64url')

/**
 * What signs session cookies and encrypts second factors: the secret given, else that of `identity-secret` in the data
 * directory, which the first start makes. With another one everybody signs in anew, and second factors are set up anew.
 */
export function openIdentitySecret({ dataDir, given }: { dataDir: string; given?: string | undefined }): string {
  const secret = given ?? keptSecret(join(dataDir, SECRET_FILE), newIdentitySecret).trim()
  if (secret.length < LEAST_SECRET)
    throw new Error(`${SECRET_FILE}: 至少 ${LEAST_SECRET} 个字符 · at least ${LEAST_SECRET} characters`)
  return secret
}
