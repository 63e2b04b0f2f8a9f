import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Guarantor } from '../guarantee/guarantee.ts'
import { guarantorKey } from '../guarantee/guarantor-key.ts'
import { GUARANTEE_FORMAT } from '../guarantee/read-document.ts'
import { signedBytes } from '../guarantee/signed-json.ts'
import { civilDate } from '@tenderlight/law/civil-date'

/** The private key of a seed of 32 bytes in hexadecimal digits: the same signatures in every run. */
export function privateKeyOf(seed: string): KeyObject {
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex')
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** The first test key of RFC 8032, of which everybody knows the private half: for documents in tests and descriptions. */
export const TEST_SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
const TEST_KEY = privateKeyOf(TEST_SEED)

/** The public half as PEM. */
export function publicPem(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString()
}

/** The guarantor of `aGuarantee`, as a district registers it. */
export function aGuarantor(overrides: Partial<Guarantor> = {}): Guarantor {
  const key = guarantorKey(publicPem(TEST_KEY))
  if (key === undefined) throw new TypeError('the test key is no key')
  return {
    id: 'g',
    name: '示例融资担保有限公司',
    code: '91340200MA2N0CD34T',
    publicKey: key.text,
    keyId: key.id,
    from: civilDate('2026-01-01'),
    until: null,
    ...overrides,
  }
}

type Members = Readonly<Record<string, string | number>>

/** The members of a guarantee in form, without its signature. */
export function guaranteeMembers(overrides: Members = {}): Members {
  return {
    format: GUARANTEE_FORMAT,
    purpose: 'bid',
    number: 'GF-2026-000123',
    guarantor: '示例融资担保有限公司',
    guarantorCode: '91340200MA2N0CD34T',
    applicant: '示例环卫服务有限公司',
    applicantCode: '91340200MA2N0AB12Q',
    beneficiary: '示范区教育局',
    project: 'JJ-2026-0042',
    amount: 2_000_000,
    issuedOn: '2026-02-02',
    validFrom: '2026-02-02',
    validUntil: '2026-06-30',
    key: aGuarantor().keyId,
    ...overrides,
  }
}

/** A document as a guarantor issues it. */
export function aGuarantee(overrides: Members = {}, privateKey: KeyObject = TEST_KEY): string {
  const members = guaranteeMembers(overrides)
  const signature = sign(null, signedBytes(members), privateKey).toString('base64')
  return JSON.stringify({ ...members, signature }, null, 2)
}
