import { sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** Says what a document is, inside what is signed: a signature of this key for anything else is none of a certificate. */
export const CERTIFICATE_FORMAT = 'tenderlight/contract-certificate/1'

/** What a district certifies of a contract. */
export interface CertificateContent {
  readonly format: typeof CERTIFICATE_FORMAT
  readonly number: string
  readonly district: string
  readonly project: { readonly number: string; readonly title: string }
  readonly buyer: string
  /** 统一社会信用代码 of the supplier. */
  readonly supplier: { readonly name: string; readonly code: string }
  readonly amount: Fen
  readonly currency: 'CNY'
  readonly signedOn: CivilDate
  readonly issuedOn: CivilDate
  /** The id of the key that signs. */
  readonly key: string
}

/** A certificate as it is handed over: what is certified, and the Ed25519 signature over its canonical JSON, in base64. */
export interface Certificate extends CertificateContent {
  readonly signature: string
}

/** The bytes that are signed: the UTF-8 of the canonical JSON (RFC 8785) of every member but the signature. */
function signedBytes(content: object): Buffer {
  return Buffer.from(canonicalJson(content), 'utf8')
}

/** The certificate with its signature. */
export function signCertificate(content: CertificateContent, privateKey: KeyObject): Certificate {
  return { ...content, signature: sign(null, signedBytes(content), privateKey).toString('base64') }
}

/**
 * Whether a document was signed as it stands with the key that belongs to `publicKey`: a member more, one less or another
 * letter, and it was not.
 */
export function isGenuine({ signature, ...content }: Certificate, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64')
  // Base64 leaves bits unused at its end: another text of the same bytes is another document.
  return bytes.toString('base64') === signature && verify(null, signedBytes(content), publicKey, bytes)
}

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isDay = (value: unknown): value is CivilDate => typeof value === 'string' && parseCivilDate(value) !== undefined

/** A document that has the form of a certificate, every member of it kept; undefined for any other. */
export function certificateIn(value: unknown): Certificate | undefined {
  return isCertificate(value) ? value : undefined
}

function isCertificate(value: unknown): value is Loose & Certificate {
  if (!isObject(value)) return false
  const { format, number, district, project, buyer, supplier, amount, currency, signedOn, issuedOn, key, signature } =
    value
  return (
    format === CERTIFICATE_FORMAT &&
    [number, district, buyer, key, signature].every(isText) &&
    isObject(project) &&
    isText(project['number']) &&
    isText(project['title']) &&
    isObject(supplier) &&
    isText(supplier['name']) &&
    isText(supplier['code']) &&
    Number.isSafeInteger(amount) &&
    currency === 'CNY' &&
    isDay(signedOn) &&
    isDay(issuedOn)
  )
}
