import { useQuery } from '@tanstack/react-query'
import type { LineChoice } from '@tenderlight/contracts/budget'
import type { Fen } from '@tenderlight/law/money'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { sayLeftOf, sayOver } from '../../../ui/budget-lines.ts'

/** The line of the budget that a contract takes of, where the project has one that the reader may know. */
export function useContractLine(key: string, enabled: boolean): LineChoice | undefined {
  const { may } = useSession()
  const asks = enabled && may('budget.read-line')
  const { data } = useQuery(trpc.budget.lineOf.queryOptions({ key }, { enabled: asks }))
  return asks ? (data?.line ?? undefined) : undefined
}

interface ContractAmountFieldProps {
  readonly line: LineChoice | undefined
  readonly amount: Fen | undefined
  readonly onChange: (amount: Fen | undefined) => void
}

/** What was contracted, with what is left of the budget line. */
export function ContractAmountField({ line, amount, onChange }: ContractAmountFieldProps) {
  return (
    <MoneyField
      label={m.budget_contract_amount()}
      mark={m.optional_mark()}
      hint={line === undefined ? undefined : sayLeftOf(line)}
      error={(line !== undefined && sayOver(line, amount)) ?? false}
      value={amount}
      onChange={onChange}
    />
  )
}
