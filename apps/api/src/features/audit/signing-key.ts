import { join } from 'node:path'
import { newSigningKey, privateKeyPem, signingKeyOf } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import { keptSecret } from '../../kept-secret.ts'

export const KEY_FILE = 'log-key.pem'

/**
 * The pair that signs the log: the one given, else that of `log-key.pem` in the data directory, which the first start
 * makes. Whoever takes the file away gets a new pair at the next start; the old public key stays on record.
 * Throws `NoKey` where the file holds no key.
 */
export function openSigningKey({ dataDir, given }: { dataDir: string; given?: SigningKey | undefined }): SigningKey {
  return given ?? signingKeyOf(keptSecret(join(dataDir, KEY_FILE), () => privateKeyPem(newSigningKey())))
}
