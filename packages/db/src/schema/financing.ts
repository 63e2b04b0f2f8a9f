import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Certificate } from '../certificates/certificate.ts'
import type { Json } from './procurements.ts'

/** Certificates of contracts, append-only: each as it was signed. */
export interface Certificates {
  district_id: string
  id: string
  organisation_id: string
  procurement_id: string
  number: string
  document: Json<Certificate>
  issued_at: Date
  issued_by: string
}

/** Certificates that no longer hold, append-only. */
export interface CertificateWithdrawals {
  district_id: string
  certificate_id: string
  organisation_id: string
  procurement_id: string
  reason: string
  withdrawn_at: Date
  withdrawn_by: string
}

/** The public keys that certificates were signed with, in the order of use: of the installation. */
export interface CertificateKeys {
  sequence: number
  id: string
  public_key: string
  since: Date
}

/** Applications of suppliers for credit on a contract, each version a row: the highest stands. */
export interface CreditApplications {
  district_id: string
  id: string
  version: number
  organisation_id: string
  procurement_id: string
  bank: string
  applied_on: CivilDate
  amount: Fen
  outcome: 'pending' | 'granted' | 'declined' | 'withdrawn'
  decided_on: CivilDate | null
  granted: Fen | null
  /** Interest a year, in basis points. */
  rate: number | null
  note: string | null
  recorded_at: Date
  recorded_by: string
}
