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
import { publicDistrict } from '@tenderlight/db/repositories/public-notices'
import type { PublicScope } from '@tenderlight/db/scope'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'

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
  const issued = async (number: string): Promise<Verified> => {
    const district = await publicDistrict(everywhere)
    if (district === undefined) return UNKNOWN
    const db = within({ as: 'public', district: district.id })
    const found = await certificateOfNumber(db, district.id, number)
    if (found === undefined) return UNKNOWN
    const { document: certificate, withdrawn_at: until } = found
    // What lies in the database is believed no more than what somebody brings along.
    if (!(await isSignedHere(db, certificate))) return { verdict: 'altered', certificate: null, withdrawnOn: null }
    return until === null
      ? { verdict: 'valid', certificate, withdrawnOn: null }
      : { verdict: 'withdrawn', certificate, withdrawnOn: todayInChina(until) }
  }
  const answer = (reply: FastifyReply, verified: Verified) => {
    void reply.header('cache-control', 'no-store')
    return reply.code(verified.verdict === 'unknown' ? 404 : 200).send(verified)
  }

  app.get<{ Params: { number: string } }>(`${CERTIFICATES_PATH}/:number`, OPEN, async (request, reply) =>
    answer(reply, await issued(request.params.number)),
  )
  app.post(`${CERTIFICATES_PATH}/verify`, { ...OPEN, bodyLimit: MOST_CERTIFICATE_BYTES }, async (request, reply) => {
    const brought = certificateIn(request.body)
    if (brought === undefined) return answer(reply, UNKNOWN)
    const known = await issued(brought.number)
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
