import { sayLot } from '@tenderlight/compliance/reservation/lots'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { BudgetLineOf } from '../budget/budget-line-of.tsx'
import { NoticeOf } from './notice-of.tsx'
import { lotsIn } from '../../../ui/lots-in.ts'
import { recordFieldName, recordFieldValue } from '../../../ui/record-field.ts'
import { textOf } from '../../../ui/text-of.ts'
import type { Detail } from '@tenderlight/contracts/procurements'

/** The attributes of a record in the order of reading; dates stand among the facts. */
const FIELDS = [
  'summary',
  'regime',
  'category',
  'method',
  'budget',
  'controlPrice',
  'expectedMonth',
  'specialMatter',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'lots',
  'noReserveReason',
  'complaintPhone',
  'bidDeposit',
  'bidders',
  'winner',
  'winnerScale',
  'awardAmount',
  'contractAmount',
  'performanceBond',
] as const

/** What is known of the procurement besides its dates, and what was published of it. */
export function AttributesCard({ detail }: { readonly detail: Detail }) {
  return (
    <section className="card" aria-labelledby="attributes">
      <h2 id="attributes" className="card-head">
        {m.attributes_title()}
      </h2>
      <dl className="attributes">
        {FIELDS.map((field) => {
          const said = field === 'lots' ? saidLots(detail.record) : recordFieldValue(field, detail.record[field])
          return said === undefined ? null : <Pair key={field} term={recordFieldName(field)} said={said} />
        })}
        <BudgetLineOf detail={detail} />
        {detail.notices.map((notice) => (
          <Pair
            key={notice.number}
            term={m.notices_title()}
            said={
              <NoticeOf
                notice={notice}
                procurementKey={detail.key}
                announced={detail.record['announcementOn'] !== undefined}
              />
            }
          />
        ))}
      </dl>
    </section>
  )
}

/** The packages one below the other; undefined where there are none. */
function saidLots(record: Detail['record']): ReactNode {
  const lots = lotsIn(record['lots'])
  return lots?.map((lot) => (
    <span key={lot.title} className="attribute-line">
      {textOf(sayLot(lot))}
    </span>
  ))
}

function Pair({ term, said }: { readonly term: string; readonly said: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd className="num">{said}</dd>
    </>
  )
}
