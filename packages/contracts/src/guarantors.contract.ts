import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import * as z from 'zod'
import { civilDate } from './values.contract.ts'

/** 统一社会信用代码, its last sign checked. */
export const creditCode = z.string().trim().toUpperCase().refine(isCreditCode, { error: 'credit-code' })

const name = z.string().trim().min(1).max(200)
const reason = z.string().trim().min(2).max(500)
const term = { from: civilDate, until: civilDate.nullable() }

const guarantorVersion = z.object({
  version: z.int(),
  name: z.string(),
  code: z.string(),
  ...term,
  reason: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
})
export const guarantor = z.object({
  id: z.uuid(),
  ...guarantorVersion.shape,
  keyId: z.string(),
  /** The public key, DER in base64. */
  publicKey: z.string(),
  /** `held`: a guarantee presented today may be its own. */
  state: z.enum(['ahead', 'held', 'over']),
  /** What stood before, oldest first. */
  earlier: z.array(guarantorVersion),
})
export type Guarantor = z.infer<typeof guarantor>

/** Every guarantor that the district has registered, in the order of registration. */
export const guarantorsOutput = z.object({ guarantors: z.array(guarantor) })

/** `publicKey`: Ed25519, as PEM or as its DER in base64. */
export const addGuarantorInput = z.object({
  name,
  code: creditCode,
  publicKey: z.string().trim().min(1).max(1000),
  ...term,
})
/** `version`: the one that is corrected; another may have come since. The key stays: another key is another entry. */
export const changeGuarantorInput = z.object({
  id: z.uuid(),
  version: z.int().min(1),
  name,
  code: creditCode,
  ...term,
  reason,
})
