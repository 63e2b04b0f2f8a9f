import { createHash, randomUUID } from 'node:crypto'
import type { checkGuaranteeInput, GuaranteeVerdict, recordGuaranteeInput } from '@tenderlight/contracts/deposits'
import { isNumberUsed } from '@tenderlight/db/repositories/deposits'
import { guarantorVersions } from '@tenderlight/db/repositories/guarantors'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { depositVersionsOf } from '@tenderlight/db/repositories/deposits'
import { checkTerms } from '@tenderlight/exchange/guarantee/check-terms'
import type {
  Guarantee,
  GuaranteeAdapter,
  GuaranteeFault,
  GuaranteeRefusal,
  Guarantor,
} from '@tenderlight/exchange/guarantee/guarantee'
import { SIGNED_JSON } from '@tenderlight/exchange/guarantee/signed-json'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { changeDeposit } from './change-deposit.ts'
import type { Held } from './change-deposit.ts'
import { acceptanceShown, askBeforeTaking, askedFor } from './check-entry.ts'
import { bidsEndUnknown, notAccepted, sameBidder } from './refusals.ts'
import { isStanding, standingOf } from '../../record/bidder-deposits.ts'

/** How guarantees are found to be genuine. */
const ADAPTER: GuaranteeAdapter = SIGNED_JSON

/** What makes everything else that a document says worthless. */
const NOT_GENUINE: ReadonlySet<GuaranteeFault> = new Set<GuaranteeFault>(['form', 'key-unknown', 'signature'])

interface Looked {
  readonly guarantee: Guarantee | undefined
  readonly keyId: string
  readonly asked: Fen
  readonly refusals: readonly GuaranteeRefusal[]
}

/** Says of a presented guarantee whether it would be taken, and puts nothing on record. Throws `Refused`: `not-found`, `in-future`, `deposit-refused`. */
export async function checkGuarantee(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof checkGuaranteeInput>,
): Promise<GuaranteeVerdict> {
  const context = await contextFor(deps, actor, today)
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, input.key)
    const standing = standingOf(await depositVersionsOf(trx, actor.districtId, stored.id)).filter(isStanding)
    const { guarantee, refusals } = await lookAt({ trx, context, stored, standing }, actor, today, input)
    return { accepted: refusals.length === 0, guarantee: guarantee ?? null, refusals: [...refusals] }
  })
}

/**
 * Records an electronic guarantee as the deposit of the bidder whom it names; nothing of it is typed. Returns the
 * procurement's key. Throws `Refused`: as `checkGuarantee`, `refused-by-rule`, `reason-needed`.
 */
export function recordGuarantee(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { scale, won, reason, ...input }: z.output<typeof recordGuaranteeInput>,
): Promise<string> {
  const { purpose, document, receivedOn } = input
  return changeDeposit(deps, actor, today, input.key, async (held) => {
    const { guarantee, keyId, asked, refusals } = await lookAt(held, actor, today, input)
    if (guarantee === undefined || refusals.length > 0) throw notAccepted(refusals)
    const { applicant, applicantCode, guarantor, number, validUntil } = guarantee
    const others = held.standing.filter((one) => one.purpose === purpose).map(({ latest }) => latest)
    if (others.some((one) => one.bidder === applicant || one.credit_code === applicantCode)) {
      throw sameBidder(applicant, purpose)
    }
    if (purpose === 'bid') askBeforeTaking(held, asked, receivedOn, today, reason)
    return {
      purpose,
      version: {
        deposit_id: randomUUID(),
        version: 1,
        change: 'recorded',
        bidder: applicant,
        credit_code: applicantCode,
        scale,
        won,
        form: 'electronic-guarantee',
        amount: asked,
        received_on: receivedOn,
        valid_until: validUntil,
        guarantor,
        number,
        guarantee: { adapter: ADAPTER.id, document, digest: digestOf(document), keyId },
        refunded_on: null,
        interest: null,
        refund_note: null,
        reason: reason ?? null,
      },
      attributes: acceptanceShown('electronic-guarantee', held),
    }
  })
}

async function lookAt(
  held: Held,
  actor: Actor,
  today: CivilDate,
  { purpose, document, receivedOn }: z.output<typeof checkGuaranteeInput>,
): Promise<Looked> {
  if (receivedOn > today) throw new Refused('in-future', { on: receivedOn, today })
  const { trx, stored } = held
  const { districtId } = actor
  const asked = askedFor(purpose, held)
  const { bidsValidUntil, bidDeadlineOn, buyer } = stored.record
  if (purpose === 'bid' && bidsValidUntil === undefined) throw bidsEndUnknown()
  const presenting = { register: await registerOf(held, districtId), on: receivedOn }
  const { guarantee, guarantor, refusals } = await ADAPTER.authenticate(document, presenting)
  const keyId = guarantor?.keyId ?? ''
  if (guarantee === undefined || refusals.some(({ code }) => NOT_GENUINE.has(code))) {
    return { guarantee, keyId, asked, refusals }
  }
  const [unit] = await listOrganisations(trx, districtId, [stored.organisationId])
  const { number } = guarantee
  const begins = bidDeadlineOn !== undefined && bidDeadlineOn > receivedOn ? bidDeadlineOn : receivedOn
  const terms = checkTerms(guarantee, {
    purpose,
    // The unit by its name, or as the record calls the buyer.
    beneficiary: guarantee.beneficiary === buyer ? buyer : (unit?.name ?? ''),
    project: stored.number,
    amount: asked,
    from: purpose === 'bid' ? begins : receivedOn,
    through: purpose === 'bid' ? bidsValidUntil : undefined,
    used: await isNumberUsed(trx, { districtId, guarantor: guarantee.guarantor, number }, null),
  })
  return { guarantee, keyId, asked, refusals: [...refusals, ...terms] }
}

/** The guarantors as they stand now; on which days each may sign is the adapter's question. */
async function registerOf({ trx }: Held, districtId: string): Promise<Guarantor[]> {
  const latest = new Map((await guarantorVersions(trx, districtId)).map((row) => [row.id, row]))
  return [...latest.values()].map((row) => ({
    id: row.id,
    name: row.name,
    code: row.credit_code,
    publicKey: row.public_key,
    keyId: row.key_id,
    from: row.from_on,
    until: row.until_on,
  }))
}

function digestOf(document: string): string {
  return createHash('sha256').update(document, 'utf8').digest('hex')
}
