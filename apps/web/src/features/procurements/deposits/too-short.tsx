import type { Deposit } from '@tenderlight/contracts/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Alert } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { sayBondTerm } from './deposit-words.ts'

interface TooShortProps {
  readonly deposits: readonly Deposit[]
  readonly bidsValidUntil: CivilDate | null
}

/** Papers that end before the bids bind no more, with why they were taken all the same; and bonds that end before the work does. */
export function TooShort({ deposits, bidsValidUntil }: TooShortProps) {
  const standing = deposits.filter(({ withdrawn, refundedOn }) => !withdrawn && refundedOn === null)
  const bids = standing.filter(({ coversBids }) => coversBids === false)
  const bonds = standing.filter(({ bondTerm }) => bondTerm?.covers === false)
  return (
    <>
      {bids.length > 0 && bidsValidUntil !== null && (
        <Alert
          type="warning"
          showIcon
          className="deposit-alert"
          title={m.deposit_short_title({ n: bids.length, date: bidsValidUntil })}
          description={
            <ul className="num">
              {bids.map(({ id, bidder, validUntil, takenBecause }) => (
                <li key={id}>
                  {m.deposit_short_one({ bidder, date: validUntil ?? '' })}
                  {takenBecause !== null && ` ${m.deposit_short_reason({ reason: takenBecause })}`}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {bonds.map(({ id, bidder, bondTerm }) => (
        <Alert
          key={id}
          type="info"
          showIcon
          className="deposit-alert"
          title={bondTerm === null ? '' : `${bidder}:${sayBondTerm(bondTerm)}`}
        />
      ))}
    </>
  )
}
