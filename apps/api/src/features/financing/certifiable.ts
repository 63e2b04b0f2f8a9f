import type { Certificate, CertificateContent } from '@tenderlight/db/certificates/certificate'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'

type Certified = Pick<CertificateContent, 'project' | 'buyer' | 'amount' | 'signedOn'> & { readonly winner: string }

/** What of a record a certificate says; fields that the record lacks, by name. */
export function certifiable({ number, record }: Pick<StoredProcurement, 'number' | 'record'>): {
  readonly missing: readonly string[]
  readonly certified?: Certified
} {
  const { title, buyer, winner, contractSignedOn, contractAmount, awardAmount } = record
  const amount = contractAmount ?? awardAmount
  const missing = Object.entries({ title, buyer, winner, contractSignedOn, contractAmount: amount }).flatMap(
    ([field, value]) => (value === undefined || value === '' ? [field] : []),
  )
  if (title === undefined || buyer === undefined || winner === undefined) return { missing }
  if (contractSignedOn === undefined || amount === undefined || missing.length > 0) return { missing }
  return { missing: [], certified: { project: { number, title }, buyer, amount, signedOn: contractSignedOn, winner } }
}

/** Whether the record no longer says what was certified. */
export function differs(stored: Pick<StoredProcurement, 'number' | 'record'>, certificate: Certificate): boolean {
  const { certified } = certifiable(stored)
  if (certified === undefined) return true
  const { project, buyer, supplier, amount, signedOn } = certificate
  return (
    certified.project.number !== project.number ||
    certified.project.title !== project.title ||
    certified.buyer !== buyer ||
    certified.winner !== supplier.name ||
    certified.amount !== amount ||
    certified.signedOn !== signedOn
  )
}
