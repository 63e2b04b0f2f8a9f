import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { checkedKey, ContentMissing } from './evidence-store.ts'
import type { EvidenceStore } from './evidence-store.ts'

/** A bucket of storage that speaks S3. */
export interface S3Settings {
  /** The address of the bucket: `https://s3.example.gov.cn/tenderlight`. */
  readonly url: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

/** What has no answer by then has failed; a file of the largest size needs seconds. */
const PATIENCE_MS = 60_000
const TRIES = 3
const WAIT_MS = 300

/** The storage did not do it; without what it was asked for, which may hold a secret. */
export class StorageFailed extends Error {
  constructor(what: string, cause?: unknown) {
    super(`storage: ${what}`, { cause })
    this.name = 'StorageFailed'
  }
}

/** Contents as objects of a bucket, under `evidence/`. Each request is signed; the storage compares what it got with the digest. */
export function s3Store(settings: S3Settings): EvidenceStore {
  const { region, keyId: accessKeyId, secret: secretAccessKey } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region })
  const urlOf = (key: string) => `${settings.url.replace(/\/$/u, '')}/evidence/${checkedKey(key)}`

  const ask = async (method: string, key: string, content?: { blob: Blob; digest: string }): Promise<Response> => {
    const headers = { 'x-amz-content-sha256': content?.digest ?? EMPTY }
    for (let left = TRIES - 1; ; left--) {
      const signed = await client.sign(urlOf(key), { method, headers })
      const init = {
        method,
        headers: signed.headers,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      } as const
      const answer = await fetch(signed.url, content === undefined ? init : { ...init, body: content.blob }).catch(
        (error: unknown) => new StorageFailed(`${method}: no answer`, error),
      )
      if (!(answer instanceof StorageFailed) && answer.status < 500) return answer
      if (left === 0) throw answer instanceof StorageFailed ? answer : new StorageFailed(`${method}: ${answer.status}`)
      if (!(answer instanceof StorageFailed)) await answer.body?.cancel()
      await setTimeout(WAIT_MS * (TRIES - left))
    }
  }
  const done = async (method: string, answer: Response) => {
    await answer.body?.cancel()
    if (!answer.ok) throw new StorageFailed(`${method}: ${answer.status}`)
  }

  return {
    kind: 's3',
    put: async (key, path) =>
      done('PUT', await ask('PUT', key, { blob: await openAsBlob(path), digest: key.slice(-64) })),
    has: async (key) => {
      const answer = await ask('HEAD', key)
      if (answer.status === 404) return false
      await done('HEAD', answer)
      return true
    },
    open: async (key) => {
      const answer = await ask('GET', key)
      if (answer.ok && answer.body !== null) return Readable.fromWeb(answer.body)
      await answer.body?.cancel()
      throw answer.status === 404 ? new ContentMissing(key) : new StorageFailed(`GET: ${answer.status}`)
    },
    remove: async (key) => done('DELETE', await ask('DELETE', key)),
  }
}

const EMPTY = createHash('sha256').digest('hex')
