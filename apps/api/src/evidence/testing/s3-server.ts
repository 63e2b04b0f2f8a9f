import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Settings } from '../s3-store.ts'

/** A storage in this process that speaks S3, with an empty bucket. It checks no signatures. */
export async function startS3(): Promise<{ readonly settings: S3Settings; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'tenderlight-s3-'))
  const configureBuckets = [{ name: 'evidence-of-tests' }]
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets })
  const { port } = await server.run()
  return {
    settings: {
      url: `http://127.0.0.1:${port}/evidence-of-tests`,
      region: 'us-east-1',
      keyId: 'S3RVER',
      secret: 'S3RVER',
    },
    stop: async () => {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
