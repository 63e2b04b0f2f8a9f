import { join } from 'node:path'
import { newSigningKey, privateKeyPem, signingKeyOf } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import { keptSecret } from '../../kept-secret.ts'

export const CERTIFICATE_KEY_FILE = 'certificate-key.pem'

/**
 * The pair that signs certificates of contracts, and nothing else: the one given, else that of `certificate-key.pem` in the data
 * directory, which the first start makes. Whoever takes the file away gets a new pair at the next start; the old public key stays on
 * record. Throws `NoKey` where the file holds no key.
 */
export function openCertificateKey({
  dataDir,
  given,
}: {
  dataDir: string
  given?: SigningKey | undefined
}): SigningKey {
  return given ?? signingKeyOf(keptSecret(join(dataDir, CERTIFICATE_KEY_FILE), () => privateKeyPem(newSigningKey())))
}
