import { useQuery } from '@tanstack/react-query'
import type { Deposit, Deposits } from '@tenderlight/contracts/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { WaiverAdvice } from '../../../ui/antd/waiver-advice.tsx'
import { TableCard } from '../../../ui/table-card.tsx'
import { FoldedCard } from '../sections/folded-card.tsx'
import { DepositDialogs } from './deposit-dialogs.tsx'
import type { Asked } from './deposit-dialogs.tsx'
import { DepositRules } from './deposit-rules.tsx'
import { DepositTable } from './deposit-table.tsx'
import { TooShort } from './too-short.tsx'
import './deposits.css'
import { termLines } from './terms-words.ts'

interface DepositsCardProps {
  readonly procurementKey: string
  /** Interest goes back with the money. */
  readonly tendering: boolean
  readonly today: CivilDate
}

/** 保证金: what is asked for, what each bidder gave, what it kept, and what went back when. */
export function DepositsCard({ procurementKey, tendering, today }: DepositsCardProps) {
  const { may } = useSession()
  const { data } = useQuery(trpc.deposits.ofProcurement.queryOptions({ key: procurementKey }))
  const [asked, setAsked] = useState<Asked>()
  if (data === undefined) return <FoldedCard id="deposits" title={m.deposits_title()} what="" />
  const { terms, deposits } = data
  // Nobody can say what is too much while it is not known what is asked for.
  const canAdd = terms.bidDeposit !== null || terms.performanceBond !== null
  const isEmpty = !canAdd && deposits.length === 0 && data.findings.every(({ verdict }) => verdict === 'pending')
  const acts = may('deposits.record') && (
    <div className="deposit-buttons no-print">
      <Button size="small" onClick={() => setAsked({ what: 'terms' })}>
        {m.deposit_terms()}
      </Button>
      {canAdd && (
        <>
          <Button size="small" onClick={() => setAsked({ what: 'guarantee' })}>
            {m.guarantee_add()}
          </Button>
          <Button size="small" type="primary" onClick={() => setAsked({ what: 'add' })}>
            {m.deposit_add()}
          </Button>
        </>
      )}
    </div>
  )
  return (
    <>
      {isEmpty ? (
        <FoldedCard id="deposits" title={m.deposits_title()} what={m.deposits_terms_first()}>
          {acts}
        </FoldedCard>
      ) : (
        <TableCard labelledBy="deposits">
          <div className="card-head evidence-head">
            <h2 id="deposits">{m.deposits_title()}</h2>
            {acts}
          </div>
          <dl className="deposit-terms num">
            {termLines(terms).map(({ term, said }) => (
              <div key={term}>
                <dt className="muted small">{term}</dt>
                <dd>{said}</dd>
              </div>
            ))}
            <Saved of={data} />
          </dl>
          <TooShort deposits={deposits} bidsValidUntil={terms.bidsValidUntil} />
          <DepositRules findings={data.findings} couldSave={data.couldSave} />
          {data.waivable !== null && (
            <div className="deposit-rules">
              <WaiverAdvice
                of={{ ...data.waivable, all: data.waivable.all ?? undefined }}
                onWaive={may('deposits.record') ? () => setAsked({ what: 'waive' }) : undefined}
              />
            </div>
          )}
          {deposits.length === 0 ? (
            <p className="deposits-empty muted">{canAdd ? m.deposits_empty() : m.deposits_terms_first()}</p>
          ) : (
            <DepositTable
              procurementKey={procurementKey}
              deposits={deposits}
              returnOn={terms.performanceBondReturnOn}
              today={today}
              onAct={(what, deposit: Deposit) => setAsked({ what, deposit })}
            />
          )}
        </TableCard>
      )}
      {asked !== undefined && (
        <DepositDialogs
          procurementKey={procurementKey}
          terms={terms}
          tendering={tendering}
          asked={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** What suppliers kept, as soon as it is something. */
function Saved({ of: { saved } }: { readonly of: Deposits }) {
  if (saved === 0) return null
  return (
    <div>
      <dt className="muted small">{m.deposits_saved()}</dt>
      <dd>
        {formatYuan(saved)} {m.unit_yuan()}
      </dd>
    </div>
  )
}
