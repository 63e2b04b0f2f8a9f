import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStore } from './disk-store.ts'
import { checkedKey, contentKey, ContentMissing } from './evidence-store.ts'
import type { EvidenceStore } from './evidence-store.ts'
import { s3Store, StorageFailed } from './s3-store.ts'
import { startS3 } from './testing/s3-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-stores-'))
let s3: Awaited<ReturnType<typeof startS3>>
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(async () => {
  await s3.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A finished file with these bytes, and the key that it belongs under. */
function finished(bytes: Buffer): { path: string; key: string } {
  const path = join(folder, `${randomUUID()}.part`)
  writeFileSync(path, bytes)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { path, key: contentKey({ district_id: randomUUID(), procurement_id: randomUUID(), digest }) }
}

describe.each<{ kind: string; open: () => EvidenceStore }>([
  { kind: 'disk', open: () => diskStore(join(folder, 'disk')) },
  { kind: 's3', open: () => s3Store(s3.settings) },
])('contents on $kind', ({ kind, open }) => {
  test('what was put is there, once, until it is removed', async () => {
    const store = open()
    expect(store.kind).toBe(kind)
    const bytes = Buffer.alloc(3_000_000, '证据')
    const { path, key } = finished(bytes)
    expect(await store.has(key)).toBe(false)
    await expect(store.open(key)).rejects.toThrow(ContentMissing)
    await store.put(key, path)
    await store.put(key, path)
    expect(await store.has(key)).toBe(true)
    expect((await buffer(await store.open(key))).equals(bytes)).toBe(true)
    expect(readFileSync(path).equals(bytes)).toBe(true)
    await store.remove(key)
    await store.remove(key)
    expect(await store.has(key)).toBe(false)
  })

  test.each(['../../etc/passwd', 'a/b/c', `${randomUUID()}/${randomUUID()}/../x`, ''])(
    'nothing but a key leads anywhere: %j',
    async (key) => {
      const store = open()
      await expect((async () => store.has(key))()).rejects.toThrow(RangeError)
      expect(() => checkedKey(key)).toThrow(RangeError)
    },
  )
})

test('on the disk only the owner reads, and nothing lies there but whole files', async () => {
  const directory = join(folder, 'own')
  const { path, key } = finished(Buffer.from('x'))
  await diskStore(directory).put(key, path)
  const [district = '', procurement = '', digest = ''] = key.split('/')
  expect(readdirSync(join(directory, district, procurement))).toEqual([digest])
  for (const place of [district, join(district, procurement)]) {
    expect(statSync(join(directory, place)).mode & 0o077).toBe(0)
  }
})

test('requests are signed as the storage’s maker shows in its documentation', async () => {
  // "GET Object" of the examples of signature version 4 in the S3 documentation.
  const client = new AwsClient({
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    service: 's3',
    region: 'us-east-1',
  })
  const signed = await client.sign('https://examplebucket.s3.amazonaws.com/test.txt', {
    headers: {
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
    aws: { datetime: '20130524T000000Z', allHeaders: true },
  })
  expect(signed.headers.get('authorization')).toContain(
    'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

test('a storage that stumbles is asked again; one that fails is an error without a secret', async () => {
  const answers = [503, 500, 200]
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.authorization?.slice(0, 16)}`)
    response.writeHead(answers.shift() ?? 403).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const store = s3Store({ url: `http://127.0.0.1:${port}/b/`, region: 'x', keyId: 'id', secret: 'very-secret' })
  const { path, key } = finished(Buffer.from('x'))
  await store.put(key, path)
  expect(asked).toEqual(Array(3).fill('PUT AWS4-HMAC-SHA256'))
  const failure: unknown = await store.put(key, path).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StorageFailed)
  expect(String(failure)).toBe('StorageFailed: storage: PUT: 403')
  server.close()
  server.closeAllConnections()
  await expect(store.has(key)).rejects.toThrow('HEAD: no answer')
})
