import * as z from 'zod'
import { EVIDENCE_DEFAULTS } from './open-keeping.ts'
import type { EvidenceSettings } from './open-keeping.ts'

const MOST_FILE_MB = 500
const MOST_DISTRICT_MB = 9_999_999

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const megabytes = (most: number) =>
  z
    .string()
    .refine((text) => /^[1-9]\d{0,6}$/u.test(text) && Number(text) <= most, {
      error: `应为 1 至 ${most} 的整数 · a whole number from 1 to ${most}`,
    })
    .transform((text) => Number(text) * 1_000_000)
const word = optional(
  z.string().regex(/^[\x21-\x7e]+$/u, { error: '不能含空格或汉字 · printable ASCII without spaces' }),
)

/** The variables of the environment that evidence is kept by. */
export const evidenceVariables = {
  EVIDENCE_MAX_FILE_MB: optional(megabytes(MOST_FILE_MB)),
  EVIDENCE_MAX_DISTRICT_MB: optional(megabytes(MOST_DISTRICT_MB)),
  EVIDENCE_S3_URL: optional(
    z.url({
      protocol: /^https?$/,
      error: '应为存储桶地址 · the address of a bucket like https://s3.example.gov.cn/tenderlight',
    }),
  ),
  EVIDENCE_S3_REGION: word,
  EVIDENCE_S3_KEY_ID: word,
  EVIDENCE_S3_SECRET: word,
}

type Given = Partial<z.output<z.ZodObject<typeof evidenceVariables>>>

/** What is lacking where a bucket is given but not how to reach it, or the other way round. */
export function incompleteStorage(given: Given | undefined): string[] {
  const names = ['EVIDENCE_S3_URL', 'EVIDENCE_S3_KEY_ID', 'EVIDENCE_S3_SECRET'] as const
  const lacking = names.filter((name) => given?.[name] === undefined)
  if (given === undefined || lacking.length === 0 || lacking.length === names.length) return []
  return [`${lacking.join(', ')}: 使用 S3 存储还需给出 · needed for S3 storage`]
}

export function evidenceSettings(given: Given): EvidenceSettings {
  const { EVIDENCE_S3_URL: url, EVIDENCE_S3_KEY_ID: keyId, EVIDENCE_S3_SECRET: secret } = given
  const isS3 = url !== undefined && keyId !== undefined && secret !== undefined
  return {
    mostBytes: given.EVIDENCE_MAX_FILE_MB ?? EVIDENCE_DEFAULTS.mostBytes,
    mostDistrictBytes: given.EVIDENCE_MAX_DISTRICT_MB ?? EVIDENCE_DEFAULTS.mostDistrictBytes,
    s3: isS3 ? { url, keyId, secret, region: given.EVIDENCE_S3_REGION ?? 'us-east-1' } : undefined,
  }
}
