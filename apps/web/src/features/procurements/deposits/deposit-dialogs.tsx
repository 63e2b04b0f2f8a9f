import type { Deposit, DepositTerms } from '@tenderlight/contracts/deposits'
import { AttachRefund } from './attach-refund.tsx'
import type { DepositAct } from './deposit-acts.tsx'
import { AddDialog, CorrectEntryDialog } from './entry-dialog.tsx'
import { GuaranteeDialog } from './guarantee-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { RefundDays } from './refund-days.tsx'
import { RefundDialog } from './refund-dialog.tsx'
import { TermsDialog } from './terms-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What somebody wants to do, and about which deposit. */
export type Asked =
  | { readonly what: 'terms' | 'waive' | 'add' | 'guarantee' }
  | { readonly what: DepositAct; readonly deposit: Deposit }

interface DepositDialogsProps {
  readonly procurementKey: string
  readonly terms: DepositTerms
  readonly tendering: boolean
  readonly asked: Asked
  readonly onClose: () => void
}

/** The dialog of what is being done. */
export function DepositDialogs({ procurementKey, terms, tendering, asked, onClose }: DepositDialogsProps) {
  switch (asked.what) {
    case 'terms':
      return <TermsDialog procurementKey={procurementKey} terms={terms} onClose={onClose} />
    case 'waive':
      return <TermsDialog procurementKey={procurementKey} terms={terms} waive onClose={onClose} />
    case 'add':
      return <AddDialog procurementKey={procurementKey} terms={terms} onClose={onClose} />
    case 'guarantee':
      return <GuaranteeDialog procurementKey={procurementKey} onClose={onClose} />
    case 'refund':
      return (
        <RefundDialog
          deposit={asked.deposit}
          withInterest={tendering && asked.deposit.purpose === 'bid'}
          onClose={onClose}
        />
      )
    case 'attach':
      return <AttachRefund procurementKey={procurementKey} deposit={asked.deposit} onClose={onClose} />
    case 'correct':
      return <CorrectEntryDialog deposit={asked.deposit} onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog deposit={asked.deposit} what="entry" onClose={onClose} />
    case 'withdraw-refund':
      return <WithdrawDialog deposit={asked.deposit} what="refund" onClose={onClose} />
    case 'history':
      return <HistoryDialog deposit={asked.deposit} onClose={onClose} />
    case 'days':
      return <RefundDays deposit={asked.deposit} onClose={onClose} />
  }
}
