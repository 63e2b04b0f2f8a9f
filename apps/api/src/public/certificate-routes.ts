import {
  CERTIFICATE_KEYS_PATH,
  CERTIFICATES_PATH,
  MOST_CERTIFICATE_BYTES,
} from '@tenderlight/contracts/certificate-paths'
import type { Verified } from '@tenderlight/contracts/financing'
import { publicKeyOf, publicKeyPem } from '@tenderlight/db/audit-log/keys'
import { certificateIn, isGenuine } from '@tenderlight/db/certificates/certificate'
import type { Certificate } from '@tenderlight/db/certificates/certificate'
import type { Db } from '@tenderlight/db/connect'
import { certificateKeys, certificateOfNumber } from '@tenderlight/db/repositories/certificates'
import { publicDistricts } from '@tenderlight/db/repositories/public-notices'
import type { PublicScope } from '@tenderlight/db/scope'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { askedDistrict } from './asked-district.ts'

export interface CertificateRoutesOptions {
  /** The database as it is seen for somebody. */
  readonly within: (scope: PublicScope) => Db
}

/** Every route here is for everyone; a withdrawal holds at once, so that nobody keeps an answer. */
const OPEN = { config: { action: 'certificates.verify' } } as const
const UNKNOWN: Verified = { verdict: 'unknown', certificate: null, withdrawnOn: null }

/**
 * Where a bank asks whether a certificate of a contract holds: by its number, or with the document itself. Answers whether it is what
 * was issued here and signed with a key of this installation, and what it says.
 */
export const certificateRoutes: FastifyPluginAsync<CertificateRoutesOptions> = async (app, { within }) => {
  const everywhere = within({ as: 'public' })
  const issued = async (district: string, number: string): Promise<Verified> => {
    const db = within({ as: 'public', district })
    const found = await certificateOfNumber(db, district, number)
    if (found === undefined) return UNKNOWN
    const { document: certificate, withdrawn_at: until } = found
    // What lies in the database is believed no more than what somebody brings along.
    if (!(await isSignedHere(db, certificate))) return { verdict: 'altered', certificate: null, withdrawnOn: null }
    return until === null
      ? { verdict: 'valid', certificate, withdrawnOn: null }
      : { verdict: 'withdrawn', certificate, withdrawnOn: todayInChina(until) }
  }
  /** What was issued under the number of a document: by whoever signed it, else in the district that it names. */
  const issuedAs = async ({ number, district: name, signature }: Certificate): Promise<Verified> => {
    const known: { readonly verified: Verified; readonly isNamed: boolean }[] = []
    for (const district of await publicDistricts(everywhere)) {
      const verified = await issued(district.id, number)
      if (verified.certificate?.signature === signature) return verified
      if (verified.verdict !== 'unknown') known.push({ verified, isNamed: district.name === name })
    }
    return (known.find(({ isNamed }) => isNamed) ?? known[0])?.verified ?? UNKNOWN
  }
  const answer = (reply: FastifyReply, verified: Verified) => {
    void reply.header('cache-control', 'no-store')
    return reply.code(verified.verdict === 'unknown' ? 404 : 200).send(verified)
  }

  app.get<{ Params: { number: string } }>(`${CERTIFICATES_PATH}/:number`, OPEN, async (request, reply) => {
    const asked = await askedDistrict(everywhere, request)
    return answer(reply, 'failure' in asked ? UNKNOWN : await issued(asked.district.id, request.params.number))
  })
  app.post(`${CERTIFICATES_PATH}/verify`, { ...OPEN, bodyLimit: MOST_CERTIFICATE_BYTES }, async (request, reply) => {
    const brought = certificateIn(request.body)
    if (brought === undefined) return answer(reply, UNKNOWN)
    const known = await issuedAs(brought)
    if (known.verdict === 'unknown') return answer(reply, known)
    const isSame = known.certificate !== null && known.certificate.signature === brought.signature
    const genuine = isSame && (await isSignedHere(everywhere, brought))
    return answer(reply, genuine ? known : { ...known, verdict: 'altered', withdrawnOn: null })
  })
  app.get(CERTIFICATE_KEYS_PATH, OPEN, async (_request, reply) => {
    const keys = await certificateKeys(everywhere)
    const pem = keys.map(({ id, public_key: text }) => `# ${id}\n${publicKeyPem(publicKeyOf(text))}`).join('')
    return reply.header('cache-control', 'no-store').type('application/x-pem-file; charset=utf-8').send(pem)
  })
}

/** Whether a certificate was signed, as it stands, with the key that it names, one of this installation. */
async function isSignedHere(db: Db, certificate: Certificate): Promise<boolean> {
  const key = (await certificateKeys(db)).find(({ id }) => id === certificate.key)
  return key !== undefined && isGenuine(certificate, publicKeyOf(key.public_key))
}
