import type { FastifyReply } from 'fastify'
import { orLater } from './arriving.ts'
import { contentKey } from './evidence-store.ts'
import type { EvidenceKeeping } from './evidence-store.ts'
import { verified } from './verified.ts'

const TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  text: 'application/octet-stream',
} as const

/** A stored file as its row speaks of it. */
export interface StoredFile {
  readonly district_id: string
  readonly procurement_id: string
  readonly filename: string
  readonly kind: keyof typeof TYPES
  readonly bytes: number
  readonly digest: string
}

/** Sends a stored file, to be saved and never shown: whole and as it was stored, or cut off. */
export async function sendContent(
  reply: FastifyReply,
  { store }: EvidenceKeeping,
  file: StoredFile,
): Promise<FastifyReply> {
  const content = await store.open(contentKey(file)).catch((error: unknown) => {
    throw orLater(error)
  })
  const { filename, kind, bytes, digest } = file
  void reply.headers({
    'content-type': TYPES[kind],
    'content-length': bytes,
    'content-disposition': `attachment; filename="evidence.${kind === 'text' ? 'txt' : kind}"; filename*=UTF-8''${encodedName(filename)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  const checked = verified(digest)
  content.once('error', (error) => checked.destroy(error))
  checked.once('close', () => content.destroy())
  return reply.send(content.pipe(checked))
}

/** As RFC 8187 writes a name in a header. */
export function encodedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
