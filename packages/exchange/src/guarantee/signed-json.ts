import { verify } from 'node:crypto'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Authenticated, GuaranteeAdapter, Guarantor, Presenting } from './guarantee.ts'
import { guarantorKey } from './guarantor-key.ts'
import { readDocument } from './read-document.ts'
import type { ReadDocument } from './read-document.ts'
import { badSignature, keyUnknown, notInForm, notRegisteredOn, otherGuarantor } from './refusals.ts'

/**
 * The bytes that a guarantor signs: the UTF-8 of the JSON canonicalization scheme (RFC 8785) of every member but the
 * signature. For the texts and whole numbers of a document in form, compliance's canonical JSON is that scheme.
 */
export function signedBytes(members: Readonly<Record<string, string | number>>): Buffer {
  return Buffer.from(canonicalJson(members), 'utf8')
}

/** JSON documents that registered guarantors sign with Ed25519. */
export const SIGNED_JSON: GuaranteeAdapter = {
  id: 'signed-json',
  authenticate: (presented, presenting) => Promise.resolve(authenticate(presented, presenting)),
}

function authenticate(presented: string, { register, on }: Presenting): Authenticated {
  const read = readDocument(presented)
  if (!('guarantee' in read)) return { guarantee: undefined, guarantor: undefined, refusals: [notInForm(read)] }
  const { guarantee, key } = read
  const guarantor = register.find(({ keyId }) => keyId === key)
  if (guarantor === undefined) return { guarantee, guarantor, refusals: [keyUnknown(key)] }
  if (!isSigned(read, guarantor)) return { guarantee, guarantor, refusals: [badSignature(guarantor.name)] }
  const { name, code, from, until } = guarantor
  const outside = [guarantee.issuedOn, on].find((day) => !isWithin(day, guarantor))
  return {
    guarantee,
    guarantor,
    refusals: [
      ...(guarantee.guarantor === name && guarantee.guarantorCode === code
        ? []
        : [otherGuarantor(guarantee.guarantor, name)]),
      ...(outside === undefined ? [] : [notRegisteredOn(name, outside, from, until)]),
    ],
  }
}

function isSigned({ signed, signature }: ReadDocument, { publicKey }: Guarantor): boolean {
  const known = guarantorKey(publicKey)
  return known !== undefined && verify(null, signedBytes(signed), known.key, Buffer.from(signature, 'base64'))
}

const isWithin = (day: CivilDate, { from, until }: Guarantor): boolean =>
  day >= from && (until === null || day <= until)
