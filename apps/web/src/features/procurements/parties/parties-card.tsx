import { useQuery } from '@tanstack/react-query'
import type { CheckedParty, Parties } from '@tenderlight/contracts/parties'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { recordFieldValue } from '../../../ui/record-field.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { PartiesTable } from './parties-table.tsx'
import { PartyDialog } from './party-dialog.tsx'
import { PolicyDialog } from './policy-dialog.tsx'
import { policyLines } from './policy-words.ts'
import { RemovePartyDialog } from './remove-party-dialog.tsx'
import { SharesVerdict } from './shares-verdict.tsx'
import './parties.css'

type Act = { readonly kind: 'add' | 'policy' } | { readonly kind: 'change' | 'remove'; readonly party: CheckedParty }

interface PartiesCardProps {
  readonly procurementKey: string
  /** Whether somebody has won: before that there is nobody to enter. */
  readonly awarded: boolean
  /** The record's winner; empty where it has none. */
  readonly winner: string
}

/** Who carries out the contract, sizes and shares checked, and how the policy for small firms was carried out. */
export function PartiesCard({ procurementKey, awarded, winner }: PartiesCardProps) {
  const mayRecord = useSession().may('procurements.record')
  const { data } = useQuery(trpc.parties.ofProcurement.queryOptions({ key: procurementKey }, { enabled: awarded }))
  const [act, setAct] = useState<Act>()
  if (data === undefined) return null
  const { parties, shares, conflicts, policy, changes } = data
  const lines = policyLines(policy)
  const close = () => setAct(undefined)
  return (
    <TableCard labelledBy="parties">
      <div className="card-head parties-head">
        <h2 id="parties">{m.parties_title()}</h2>
        {mayRecord && (
          <span className="party-acts no-print">
            <Button size="small" onClick={() => setAct({ kind: 'policy' })}>
              {m.policy_change()}
            </Button>
            <Button size="small" onClick={() => setAct({ kind: 'add' })}>
              {m.parties_add()}
            </Button>
          </span>
        )}
      </div>
      {conflicts.map(({ field, record, parties: said }) => (
        <Alert key={field} type="warning" showIcon title={sayConflict(field, record, said)} className="parties-alert" />
      ))}
      {parties.length === 0 ? (
        <p className="facts-empty muted">{m.parties_empty()}</p>
      ) : (
        <PartiesTable of={data} onAct={mayRecord ? (kind, party) => setAct({ kind, party }) : undefined} />
      )}
      {shares !== null && <SharesVerdict shares={shares} />}
      {lines.length > 0 && (
        <div className="shares">
          <h3>{m.policy_title()}</h3>
          <dl>
            {lines.map(({ term, said }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd className="num">{said}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {changes.length > 1 && <PartiesHistory changes={changes} />}
      {act?.kind === 'policy' && <PolicyDialog of={data} onClose={close} />}
      {(act?.kind === 'add' || act?.kind === 'change') && (
        <PartyDialog of={data} party={act.kind === 'change' ? act.party : undefined} winner={winner} onClose={close} />
      )}
      {act?.kind === 'remove' && <RemovePartyDialog of={data} party={act.party} onClose={close} />}
    </TableCard>
  )
}

function sayConflict(field: Parties['conflicts'][number]['field'], record: string, parties: string): string {
  if (field === 'winner') return m.parties_conflict_winner({ record, parties })
  const said = (scale: string) => recordFieldValue('winnerScale', scale) ?? scale
  return m.parties_conflict_scale({ record: said(record), parties: said(parties) })
}

/** Every version, newest first: nothing is deleted. */
function PartiesHistory({ changes }: Pick<Parties, 'changes'>) {
  return (
    <details className="shares">
      <summary>{m.parties_history({ n: changes.length })}</summary>
      <ol>
        {changes.map(({ at, by, reason, names }) => (
          <li key={at}>
            {names.length === 0 ? m.parties_history_none() : names.join('、')}
            <span className="party-below muted small">
              {by ?? m.facts_imported()} <span className="num">{momentInChina(at)}</span>
              {reason !== null && <> · {m.facts_reason({ reason })}</>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
