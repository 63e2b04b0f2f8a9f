import type { Deposit, DepositVersion } from '@tenderlight/contracts/deposits'
import { formatYuan } from '@tenderlight/law/money'
import { Modal } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { CHANGE_WORDS, FORM_WORDS } from './deposit-words.ts'

interface HistoryDialogProps {
  readonly deposit: Deposit
  readonly onClose: () => void
}

/** Every version of a deposit, the newest first: what it said, who recorded it, when and why. */
export function HistoryDialog({ deposit, onClose }: HistoryDialogProps) {
  const versions = [...deposit.earlier, deposit].toReversed()
  return (
    <Modal open title={m.deposit_history_of({ bidder: deposit.bidder })} footer={null} onCancel={onClose}>
      <ol className="deposit-history" reversed>
        {versions.map((version) => (
          <li key={version.version}>
            <p>
              <b>{CHANGE_WORDS[version.change]()}</b>{' '}
              <span className="muted small num">
                {version.recordedBy} · {momentInChina(version.recordedAt)}
              </span>
            </p>
            <p className="small num">{saidBy(version)}</p>
            {version.reason !== null && <p className="small">{m.facts_reason({ reason: version.reason })}</p>}
          </li>
        ))}
      </ol>
    </Modal>
  )
}

function saidBy(version: DepositVersion): string {
  const { bidder, creditCode, form, amount, receivedOn, guarantor, number, validUntil, refundedOn, refundNote } =
    version
  return [
    bidder,
    creditCode,
    FORM_WORDS[form](),
    `${formatYuan(amount)} ${m.unit_yuan()}`,
    receivedOn,
    guarantor,
    number,
    validUntil === null ? null : m.deposit_valid_through({ date: validUntil }),
    refundedOn === null ? null : m.deposit_refunded({ date: refundedOn }),
    refundNote,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
