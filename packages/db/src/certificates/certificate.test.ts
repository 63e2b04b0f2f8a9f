import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSigningKey } from '../audit-log/keys.ts'
import { CERTIFICATE_FORMAT, certificateIn, isGenuine, signCertificate } from './certificate.ts'
import type { CertificateContent } from './certificate.ts'

const { id, privateKey, publicKey } = newSigningKey()
const CONTENT: CertificateContent = {
  format: CERTIFICATE_FORMAT,
  number: 'HT-2026-0001',
  district: '示范区',
  project: { number: 'JJ-2026-003', title: '校车租赁服务(2027 学年)' },
  buyer: '示范区教育局',
  supplier: { name: '某某汽车服务有限公司', code: '91340200MA2N0PQ12G' },
  amount: 279_500_000,
  currency: 'CNY',
  signedOn: '2026-03-02',
  issuedOn: '2026-03-05',
  key: id,
}
const certificate = signCertificate(CONTENT, privateKey)

test('what was signed is genuine, also read back with its members in another order and with blanks', () => {
  expect(isGenuine(certificate, publicKey)).toBe(true)
  const turned = Object.fromEntries(Object.entries(certificate).toReversed())
  const back = certificateIn(JSON.parse(JSON.stringify(turned, undefined, 4)))
  expect(back && isGenuine(back, publicKey)).toBe(true)
})

test.each<{ because: string; altered: object }>([
  { because: 'another amount', altered: { amount: 279_500_001 } },
  { because: 'another supplier', altered: { supplier: { ...CONTENT.supplier, name: '另一家公司' } } },
  { because: 'a member more', altered: { guaranteed: true } },
  { because: 'a member more further in', altered: { project: { ...CONTENT.project, note: '' } } },
  { because: 'another key’s name', altered: { key: '0'.repeat(16) } },
  { because: 'no signature of base64', altered: { signature: `${certificate.signature} ` } },
  {
    because: 'the signature of something else',
    altered: { signature: signCertificate({ ...CONTENT, number: 'HT-2' }, privateKey).signature },
  },
])('not genuine: $because', ({ altered }) => {
  const read = certificateIn({ ...certificate, ...altered })
  expect(read && isGenuine(read, publicKey)).toBe(false)
})

test('signed by somebody else it is not genuine', () => {
  expect(isGenuine(signCertificate(CONTENT, newSigningKey().privateKey), publicKey)).toBe(false)
})

test('whatever member is changed, it is noticed: it has no form of a certificate, or its signature does not fit', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(CONTENT)), fc.jsonValue(), (member, value) => {
      const before = Object.entries(CONTENT).find(([name]) => name === member)?.[1]
      fc.pre(JSON.stringify(value) !== JSON.stringify(before))
      const read = certificateIn({ ...certificate, [member]: value })
      expect(read !== undefined && isGenuine(read, publicKey)).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

test.each([null, 'text', [], {}, { ...certificate, amount: 1.5 }, { ...certificate, signedOn: '2026-02-30' }])(
  'no certificate: %j',
  (value) => {
    expect(certificateIn(value)).toBeUndefined()
  },
)
