import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSigningKey, publicKeyPem } from '@tenderlight/db/audit-log/keys'
import { CERTIFICATE_FORMAT, signCertificate } from '@tenderlight/db/certificates/certificate'
import { afterAll, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'
import { runHere } from '../testing/run-here.ts'

const { folder, remove } = scratch()
afterAll(remove)

const signing = newSigningKey()
const certificate = signCertificate(
  {
    format: CERTIFICATE_FORMAT,
    number: 'HT-2026-0001',
    district: '示范区',
    project: { number: 'JJ-2026-003', title: '校车租赁服务' },
    buyer: '示范区教育局',
    supplier: { name: '某某汽车服务有限公司', code: '91340200MA2N0PQ12G' },
    amount: 279_500_000,
    currency: 'CNY',
    signedOn: '2026-03-02',
    issuedOn: '2026-03-05',
    key: signing.id,
  },
  signing.privateKey,
)
const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return name
}
const pem = `# ${signing.id}\n${publicKeyPem(signing.publicKey)}`
const keys = write('keys.pem', pem)
const check = (file: string, key: string, ...more: string[]) =>
  runHere(['verify-certificate', file, '--key', key, ...more], { cwd: folder })

test('a certificate as it was issued is genuine, and says what it certifies', async () => {
  const file = write('c.json', JSON.stringify(certificate, undefined, 2))
  const { code, stderr, stdout } = await launch(['verify-certificate', file, '--key', keys], { cwd: folder })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^签名有效[^]*HT-2026-0001[^]*2,795,000\.00 元[^]*\/verify/u)
  expect((await check(file, keys, '--lang', 'en')).stdout).toMatch(/^Genuine[^]*2,795,000\.00 yuan/u)
})

test.each`
  because                    | content                                          | key                                              | code | said
  ${'another amount'}        | ${JSON.stringify({ ...certificate, amount: 1 })} | ${pem}                                           | ${1} | ${/^签名不符/u}
  ${'a member more'}         | ${JSON.stringify({ ...certificate, more: 1 })}   | ${pem}                                           | ${1} | ${/^签名不符/u}
  ${'the key of another'}    | ${JSON.stringify(certificate)}                   | ${publicKeyPem(newSigningKey().publicKey)}       | ${1} | ${/没有签名所用的密钥/u}
  ${'one key among several'} | ${JSON.stringify(certificate)}                   | ${publicKeyPem(newSigningKey().publicKey) + pem} | ${0} | ${/^签名有效/u}
  ${'no certificate'}        | ${'{}'}                                          | ${pem}                                           | ${2} | ${/不是合同证明/u}
  ${'no JSON'}               | ${'{'}                                           | ${pem}                                           | ${2} | ${/不是合同证明/u}
  ${'no key'}                | ${JSON.stringify(certificate)}                   | ${'no key'}                                      | ${2} | ${/公钥/u}
`('$because: $code', async ({ content, key, code, said }) => {
  const answer = await check(write('some.json', content), write('some.pem', key))
  expect(answer.code).toBe(code)
  expect(answer.stdout + answer.stderr).toMatch(said)
})

test('a file that is not there is told', async () => {
  expect((await check('absent.json', keys)).stderr).toContain('absent.json')
  expect((await check(write('c.json', JSON.stringify(certificate)), 'absent.pem')).stderr).toContain('absent.pem')
})
