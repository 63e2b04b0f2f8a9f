import type { Finding } from '@tenderlight/compliance/finding'
import type { Fen } from '@tenderlight/law/money'
import { m } from '../../paraglide/messages.js'
import { yuan } from '../yuan.ts'
import { Grounds } from './grounds.tsx'

interface DepositSectionProps {
  readonly deposit: Fen | null
  readonly findings: readonly Finding[]
}

/** Whether a bid deposit is asked for, and what caps it. */
export function DepositSection({ deposit, findings }: DepositSectionProps) {
  return (
    <section className="card" aria-labelledby="deposit">
      <h2 id="deposit">{m.portal_section_deposit()}</h2>
      <p className="prose">{depositWords(deposit)}</p>
      <Grounds findings={findings} />
    </section>
  )
}

function depositWords(deposit: Fen | null): string {
  if (deposit === null) return m.portal_deposit_unstated()
  return deposit === 0 ? m.portal_deposit_none() : m.portal_deposit_amount({ amount: yuan(deposit) })
}
