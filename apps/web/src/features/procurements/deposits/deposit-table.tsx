import { useQuery } from '@tanstack/react-query'
import type { Deposit } from '@tenderlight/contracts/deposits'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import type { EvidenceFile } from '@tenderlight/contracts/evidence'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import { Button } from 'antd'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { shortVerdict } from '../../../ui/finding/short-verdict.ts'
import { Light } from '../../../ui/light.tsx'
import { LIGHT_WORDS, SCALE_WORDS } from '../../../ui/vocabulary.ts'
import { DepositActs } from './deposit-acts.tsx'
import type { DepositAct } from './deposit-acts.tsx'
import { FORM_WORDS, PURPOSE_WORDS, sayBondTerm } from './deposit-words.ts'

interface DepositTableProps {
  readonly procurementKey: string
  readonly deposits: readonly Deposit[]
  /** The day on which a performance bond goes back by the contract; null: not on record. */
  readonly returnOn: CivilDate | null
  readonly today: CivilDate
  readonly onAct: (what: DepositAct, deposit: Deposit) => void
}

/** Who gave what, how long it lasts, and whether it went back in time; on a phone a card each. */
export function DepositTable({ procurementKey, deposits, returnOn, today, onAct }: DepositTableProps) {
  const { data: evidence } = useQuery(trpc.evidence.ofProcurement.queryOptions({ key: procurementKey }))
  return (
    <table className="grid stacked-table deposit-table">
      <caption className="visually-hidden">{m.deposits_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.deposit_bidder()}</th>
          <th scope="col">{m.deposit_form()}</th>
          <th scope="col" className="right">
            {m.deposit_amount_yuan()}
          </th>
          <th scope="col">{m.deposit_col_received()}</th>
          <th scope="col">{m.deposit_col_refund()}</th>
        </tr>
      </thead>
      <tbody>
        {deposits.map((one) => (
          <tr key={one.id} className={one.withdrawn ? 'deposit-withdrawn' : ''}>
            <Bidder of={one} />
            <Form of={one} />
            <Amount of={one} />
            <td className="num deposit-day" data-label={m.deposit_col_received()}>
              {one.receivedOn}
            </td>
            <td className="num" data-label={m.deposit_col_refund()}>
              <Refund of={one} agreed={returnOn} today={today} onDays={() => onAct('days', one)} />
              <Proofs of={one} files={evidence?.files.filter(({ part }) => part === one.id)} />
              <div className="no-print">
                <DepositActs deposit={one} onAct={onAct} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bidder({ of }: { readonly of: Deposit }) {
  const { bidder, creditCode, purpose, winner, scale, withdrawn, reason } = of
  return (
    <th scope="row">
      {withdrawn ? <s>{bidder}</s> : bidder}
      <span className="deposit-below muted small">
        {[
          PURPOSE_WORDS[purpose](),
          purpose === 'bid' && winner ? m.deposit_won() : '',
          scale === null ? '' : SCALE_WORDS[scale](),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {creditCode !== null && <span className="deposit-below muted small num">{creditCode}</span>}
      {withdrawn && <span className="deposit-below small">{m.deposit_withdrawn({ reason: reason ?? '' })}</span>}
    </th>
  )
}

function Form({ of }: { readonly of: Deposit }) {
  const { form, guarantor, number, validUntil, coversBids, bondTerm, verified } = of
  return (
    <td data-label={m.deposit_form()}>
      <span className="deposit-form">
        {FORM_WORDS[form]()}
        {verified !== null && <span className="tag tag-accent">{m.deposit_verified()}</span>}
      </span>
      {guarantor !== null && <span className="deposit-below muted small">{guarantor}</span>}
      {number !== null && <span className="deposit-below muted small num">{number}</span>}
      {validUntil !== null && (
        <span className="deposit-below small num">
          {coversBids === false ? (
            <Light light="yellow" word={LIGHT_WORDS.yellow()}>
              {m.deposit_too_short({ date: validUntil })}
            </Light>
          ) : (
            m.deposit_valid_through({ date: validUntil })
          )}
        </span>
      )}
      {bondTerm !== null && <span className="deposit-below small num">{sayBondTerm(bondTerm)}</span>}
    </td>
  )
}

function Amount({ of: { amount, saved } }: { readonly of: Deposit }) {
  return (
    <td className="num right" data-label={m.deposit_amount_yuan()}>
      {formatYuan(amount)}
      {saved > 0 && <span className="deposit-below muted small">{m.deposit_saved({ amount: formatYuan(saved) })}</span>}
    </td>
  )
}

interface RefundProps {
  readonly of: Deposit
  readonly agreed: CivilDate | null
  readonly today: CivilDate
  readonly onDays: () => void
}

function Refund({ of, agreed, today, onDays }: RefundProps) {
  const { clock, refundedOn, interest, refundNote, withdrawn, amount, bidder } = of
  if (withdrawn) return m.none()
  return (
    <>
      {clock === null ? (
        refundedOn === null && (amount === 0 ? m.deposit_nothing_to_refund() : sayAgreed(of, agreed))
      ) : (
        <Light light={clock.light} word={LIGHT_WORDS[clock.light]()}>
          {shortVerdict(clock, today)}
        </Light>
      )}
      {clock?.due != null && (
        <Button
          size="small"
          type="link"
          aria-label={`${m.deposit_due({ date: clock.due })} ${m.deposit_why({ bidder })}`}
          onClick={onDays}
        >
          {m.deposit_due({ date: clock.due })}
        </Button>
      )}
      {refundedOn !== null && (
        <span className="deposit-below small">
          {[
            m.deposit_refunded({ date: refundedOn }),
            interest === null ? '' : m.deposit_interest_paid({ amount: formatYuan(interest) }),
            refundNote ?? '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </>
  )
}

/** A performance bond goes back on the contract's day, and on none where that is not on record: no rule counts one. */
function sayAgreed({ purpose }: Deposit, agreed: CivilDate | null): string {
  if (purpose === 'bid') return m.none()
  return agreed === null ? m.deposit_return_unset() : m.deposit_return_agreed({ date: agreed })
}

/** What proves a refund; one that nothing proves says so. */
function Proofs({ of, files }: { readonly of: Deposit; readonly files: readonly EvidenceFile[] | undefined }) {
  const standing = files?.filter(({ withdrawn }) => withdrawn === null)
  if (standing === undefined) return null
  const isUnproven = of.refundedOn !== null && !of.withdrawn && (of.refundNote ?? '') === '' && standing.length === 0
  if (isUnproven) return <span className="tag">{m.unproven()}</span>
  return standing.map(({ id, filename }) => (
    <a key={id} className="deposit-below small deposit-proof" href={`${EVIDENCE_PATH}/${id}`} download={filename}>
      {filename}
    </a>
  ))
}
