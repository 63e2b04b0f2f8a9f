import { createHash, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { civilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aGuarantee, aGuarantor, guaranteeMembers, privateKeyOf, publicPem, TEST_SEED } from '../testing/guarantees.ts'
import { guarantorKey } from './guarantor-key.ts'
import { SIGNED_JSON, signedBytes } from './signed-json.ts'

const ON = civilDate('2026-02-03')
const look = (document: string, register = [aGuarantor()], on = ON) =>
  SIGNED_JSON.authenticate(document, { register, on })

/** The test vector of docs/deposits.md. */
const VECTOR = {
  publicKey: 'MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  keyId: '06e3fd8fda29bb60',
  canonical:
    '{"amount":2000000,"applicant":"示例环卫服务有限公司","applicantCode":"91340200MA2N0AB12Q","beneficiary":"示范区教育局","format":"tenderlight-guarantee-1","guarantor":"示例融资担保有限公司","guarantorCode":"91340200MA2N0CD34T","issuedOn":"2026-02-02","key":"06e3fd8fda29bb60","number":"GF-2026-000123","project":"JJ-2026-0042","purpose":"bid","validFrom":"2026-02-02","validUntil":"2026-06-30"}',
  sha256: '32bd7d450228fe52dc426f485d3adb63ea6a15bfa82b1269b039babb1989c43e',
  signature: '2K8Uz/LwMbVmLKWFB4Ujr9rhB85mDjBQ12RWQWx8kfNFnoP0ntB2oN0WAXINfjsephOem4OChUkIjCxxYD6GBA==',
}

test('the test vector of the description', async () => {
  const key = guarantorKey(publicPem(privateKeyOf(TEST_SEED)))
  expect(key).toMatchObject({ id: VECTOR.keyId, text: VECTOR.publicKey })
  const bytes = signedBytes(guaranteeMembers())
  expect(bytes.toString('utf8')).toBe(VECTOR.canonical)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(VECTOR.sha256)
  expect(JSON.parse(aGuarantee())).toMatchObject({ signature: VECTOR.signature })
  expect(await look(aGuarantee())).toMatchObject({ refusals: [], guarantee: { amount: 2_000_000 } })
  const description = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'deposits.md'), 'utf8')
  for (const text of [...Object.values(VECTOR), TEST_SEED, aGuarantee()]) expect(description).toContain(text)
})

test('what a guarantor signed is its own, however the file is laid out', async () => {
  const members = Object.entries(JSON.parse(aGuarantee()) as object)
  const other = JSON.stringify(Object.fromEntries(members.toReversed()))
  const answer = await look(other)
  expect(answer.refusals).toEqual([])
  expect(answer.guarantor?.name).toBe('示例融资担保有限公司')
  expect(answer.guarantee).toEqual({
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
  })
})

const changed = (change: (members: Record<string, unknown>) => void): string => {
  const members = JSON.parse(aGuarantee()) as Record<string, unknown>
  change(members)
  return JSON.stringify(members)
}
const another = privateKeyOf('00'.repeat(32))

describe.each`
  because                                        | document                                                        | code                | says
  ${'a larger amount was written in'}            | ${changed((members) => (members['amount'] = 9_000_000))}        | ${'signature'}      | ${'改动'}
  ${'another project was written in'}            | ${changed((members) => (members['project'] = 'JJ-2026-0043'))}  | ${'signature'}      | ${'改动'}
  ${'it was signed by somebody else'}            | ${aGuarantee({}, another)}                                      | ${'signature'}      | ${'示例融资担保有限公司'}
  ${'the key is registered for nobody'}          | ${aGuarantee({ key: '0123456789abcdef' }, another)}             | ${'key-unknown'}    | ${'0123456789abcdef'}
  ${'another guarantor is named than the key’s'} | ${aGuarantee({ guarantor: '别家担保有限公司' })}                | ${'guarantor-name'} | ${'别家担保有限公司'}
  ${'the code is not the guarantor’s'}           | ${aGuarantee({ guarantorCode: '91350100M000100Y43' })}          | ${'guarantor-name'} | ${'不一致'}
  ${'it is no JSON'}                             | ${'保函'}                                                       | ${'form'}           | ${'不是 JSON 对象'}
  ${'it is a list'}                              | ${'[]'}                                                         | ${'form'}           | ${'不是 JSON 对象'}
  ${'it is nothing'}                             | ${'null'}                                                       | ${'form'}           | ${'不是 JSON 对象'}
  ${'it is too large'}                           | ${' '.repeat(20_001)}                                           | ${'form'}           | ${'过大'}
  ${'a member is missing'}                       | ${changed((members) => delete members['project'])}              | ${'form'}           | ${'缺少 project'}
  ${'a member is too many'}                      | ${changed((members) => (members['note'] = 'x'))}                | ${'form'}           | ${'note'}
  ${'a prototype is a member like any other'}    | ${aGuarantee().replace('{', '{"__proto__":"x",')}               | ${'form'}           | ${'__proto__'}
  ${'a member stands there twice'}               | ${aGuarantee().replace('{', '{"amount":9000000,')}              | ${'form'}           | ${'amount 出现了两次'}
  ${'twice, once with an escape'}                | ${aGuarantee().replace('{', '{"\\u0061mount":9000000,')}        | ${'form'}           | ${'amount 出现了两次'}
  ${'another version of the form'}               | ${aGuarantee({ format: 'tenderlight-guarantee-2' })}            | ${'form'}           | ${'tenderlight-guarantee-1'}
  ${'the amount is a text'}                      | ${aGuarantee({ amount: '2000000' })}                            | ${'form'}           | ${'amount'}
  ${'the amount has parts of a fen'}             | ${aGuarantee({ amount: 0.5 })}                                  | ${'form'}           | ${'amount'}
  ${'nothing is guaranteed'}                     | ${aGuarantee({ amount: 0 })}                                    | ${'form'}           | ${'amount'}
  ${'a day that does not exist'}                 | ${aGuarantee({ validUntil: '2026-02-30' })}                     | ${'form'}           | ${'validUntil'}
  ${'a code with a wrong last sign'}             | ${aGuarantee({ applicantCode: '91340200MA2N0AB12R' })}          | ${'form'}           | ${'applicantCode'}
  ${'a name with something nobody sees'}         | ${aGuarantee({ applicant: '示例\u0000公司' })}                  | ${'form'}           | ${'applicant'}
  ${'half a character'}                          | ${aGuarantee({ applicant: '示例\ud800' })}                      | ${'form'}           | ${'applicant'}
  ${'a member that is an object'}                | ${changed((members) => (members['applicant'] = { name: 'x' }))} | ${'form'}           | ${'applicant'}
  ${'a signature of other bytes'}                | ${changed((members) => (members['signature'] = 'AAAA'))}        | ${'form'}           | ${'signature'}
`('refused: $because', ({ document, code, says }: { document: string; code: string; says: string }) => {
  test(code, async () => {
    const { refusals } = await look(document)
    expect(refusals.map((one) => one.code)).toEqual([code])
    const [{ what, remedy } = { what: { zh: '', en: '' }, remedy: { zh: '', en: '' } }] = refusals
    expect(what.zh).toContain(says)
    for (const said of [what.zh, what.en, remedy.zh, remedy.en]) expect(said).not.toBe('')
  })
})

test.each`
  because                                        | from            | until           | on              | codes
  ${'on its first day'}                          | ${'2026-02-02'} | ${null}         | ${'2026-02-02'} | ${[]}
  ${'on its last day'}                           | ${'2026-01-01'} | ${'2026-02-03'} | ${'2026-02-03'} | ${[]}
  ${'it was issued before the key was accepted'} | ${'2026-02-03'} | ${null}         | ${'2026-02-03'} | ${['guarantor-days']}
  ${'it is presented after the key ended'}       | ${'2026-01-01'} | ${'2026-02-02'} | ${'2026-02-03'} | ${['guarantor-days']}
`('the guarantor of that day: $because', async ({ from, until, on, codes }) => {
  const register = [aGuarantor({ from, until })]
  const { refusals } = await look(aGuarantee(), register, civilDate(on as string))
  expect(refusals.map(({ code }) => code)).toEqual(codes)
})

test('no character of a signed document can be exchanged for another', async () => {
  const document = aGuarantee()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(document.length - 1),
      fc.constantFrom('0', '9', 'a', 'A', 'Z', '甲', '=', '/'),
      async (at, sign) => {
        const other = document.slice(0, at) + sign + document.slice(at + 1)
        fc.pre(other !== document)
        expect((await look(other)).refusals).not.toEqual([])
      },
    ),
    { numRuns: 400 },
  )
})

test('a key is Ed25519, as PEM or base64, and never a private one', () => {
  const pem = publicPem(privateKeyOf(TEST_SEED))
  expect(guarantorKey(VECTOR.publicKey)?.text).toBe(VECTOR.publicKey)
  expect(guarantorKey(`\n${pem}\n`)?.text).toBe(VECTOR.publicKey)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'pem', type: 'spki' })
  const secret = privateKeyOf(TEST_SEED).export({ format: 'pem', type: 'pkcs8' })
  for (const text of [rsa, secret, '', 'x', VECTOR.publicKey.slice(4)])
    expect(guarantorKey(String(text))).toBeUndefined()
})
