import * as z from 'zod'
import { creditCode } from './guarantors.contract.ts'
import { civilDate, fen } from './values.contract.ts'

const text = z.string()

/** A certificate as it is handed over: what is certified, and the signature over the canonical JSON of it. */
export const certificate = z.object({
  format: text,
  number: text,
  district: text,
  project: z.object({ number: text, title: text }),
  buyer: text,
  supplier: z.object({ name: text, code: text }),
  amount: fen,
  currency: z.literal('CNY'),
  signedOn: civilDate,
  issuedOn: civilDate,
  key: text,
  signature: text,
})
export type Certificate = z.infer<typeof certificate>

/**
 * valid: issued here, and it holds. withdrawn: it held until then. altered: it is not what was issued here under its number, or its
 * signature does not fit. unknown: nothing was issued here under its number.
 */
export const verdict = z.enum(['valid', 'withdrawn', 'altered', 'unknown'])

/** The public answer about a certificate. `certificate`: as it was issued here. */
export const verified = z.object({
  verdict,
  certificate: certificate.nullable(),
  withdrawnOn: civilDate.nullable(),
})
export type Verified = z.infer<typeof verified>

export const financingInput = z.object({ key: z.uuid() })
export const issueInput = z.object({ key: z.uuid(), supplierCode: creditCode })
export const withdrawCertificateInput = z.object({ id: z.uuid(), reason: z.string().trim().min(4).max(500) })

export const outcome = z.enum(['pending', 'granted', 'declined', 'withdrawn'])

/** `version`: the one that was seen; absent: a new application. Rates are basis points a year. */
export const recordApplicationInput = z
  .object({
    key: z.uuid(),
    id: z.uuid().optional(),
    version: z.int().min(1).optional(),
    bank: z.string().trim().min(2).max(100),
    appliedOn: civilDate,
    amount: fen.min(1),
    outcome,
    decidedOn: civilDate.optional(),
    granted: fen.min(1).optional(),
    rate: z.int().min(0).max(10_000).optional(),
    note: z.string().trim().max(500).optional(),
  })
  .refine(({ id, version }) => (id === undefined) === (version === undefined), { path: ['version'] })
  .refine(({ outcome: is, decidedOn }) => (is === 'pending') === (decidedOn === undefined), { path: ['decidedOn'] })
  .refine(({ decidedOn, appliedOn }) => decidedOn === undefined || decidedOn >= appliedOn, { path: ['decidedOn'] })
  .refine(({ outcome: is, granted }) => (is === 'granted') === (granted !== undefined), { path: ['granted'] })
  .refine(({ outcome: is, rate }) => is === 'granted' || rate === undefined, { path: ['rate'] })

const said = z.object({
  bank: text,
  appliedOn: civilDate,
  amount: fen,
  outcome,
  decidedOn: civilDate.nullable(),
  granted: fen.nullable(),
  rate: z.int().nullable(),
  note: z.string().nullable(),
  recordedAt: text,
  recordedBy: text,
})

export const application = said.extend({
  id: z.uuid(),
  version: z.int(),
  /** What it said before, oldest first. */
  before: z.array(said),
})
export type Application = z.infer<typeof application>

export const issuedCertificate = z.object({
  id: z.uuid(),
  document: certificate,
  issuedAt: text,
  issuedBy: text,
  withdrawn: z.object({ at: text, by: text, reason: text }).nullable(),
  /** The record no longer says what was certified. */
  differs: z.boolean(),
})
export type IssuedCertificate = z.infer<typeof issuedCertificate>

export const financingOutput = z.object({
  /** What a certificate needs and the record lacks; empty: it can be issued. */
  missing: z.array(text),
  certificates: z.array(issuedCertificate),
  applications: z.array(application),
})

/** What stands against it of the year before, of the running year the same days; null: nothing at all is on record of that year. */
const before = z.object({ applied: fen, granted: fen }).nullable()

/** A file to save: its name and, in base64, what is in it. */
export const financedFile = z.object({ filename: z.string(), content: z.base64() })

/** Applications and credits by year, of each unit within reach. */
export const financedYearsOutput = z.object({
  today: civilDate,
  years: z.array(
    z.object({
      year: z.int(),
      isRunning: z.boolean(),
      units: z.array(
        z.object({
          unit: z.object({ id: z.uuid(), name: text }),
          applications: z.int(),
          applied: fen,
          grantedCount: z.int(),
          granted: fen,
          contracts: z.int(),
          before,
        }),
      ),
      total: z.object({
        applications: z.int(),
        applied: fen,
        grantedCount: z.int(),
        granted: fen,
        contracts: z.int(),
        before,
      }),
    }),
  ),
})
export type FinancedYears = z.infer<typeof financedYearsOutput>
