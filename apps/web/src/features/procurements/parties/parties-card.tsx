import { useQuery } from '@tanstack/react-query'
import type { CheckedParty, Parties } from '@tenderlight/contracts/parties'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { recordFieldValue } from '../../../ui/record-field.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { VersionHistory } from '../history/version-history.tsx'
import { FoldedCard } from '../sections/folded-card.tsx'
import { LotsDialog } from './lots-dialog.tsx'
import { LotsTable } from './lots-table.tsx'
import { PartiesTable } from './parties-table.tsx'
import { PartyDialog } from './party-dialog.tsx'
import { PARTY_FIELDS } from './party-words.ts'
import { PolicyDialog } from './policy-dialog.tsx'
import { policyLines } from './policy-words.ts'
import { RemovePartyDialog } from './remove-party-dialog.tsx'
import { SharesVerdict } from './shares-verdict.tsx'
import './parties.css'

type Act =
  | { readonly kind: 'add' | 'policy' | 'lots' }
  | { readonly kind: 'change' | 'remove'; readonly party: CheckedParty }

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
  const { data } = useQuery(trpc.parties.ofProcurement.queryOptions({ key: procurementKey }))
  const [act, setAct] = useState<Act>()
  if (data === undefined) return <FoldedCard id="parties" title={m.parties_title()} what="" />
  const { parties, shares, lots, conflicts, policy, changes } = data
  const lines = policyLines(policy)
  const close = () => setAct(undefined)
  const isEmpty = changes.length + conflicts.length + lines.length === 0 && !lots.some(({ amount }) => amount !== null)
  const acts = mayRecord && (
    <span className="party-acts no-print">
      <Button size="small" onClick={() => setAct({ kind: 'policy' })}>
        {m.policy_change()}
      </Button>
      {lots.length > 0 && (
        <Button size="small" onClick={() => setAct({ kind: 'lots' })}>
          {m.parties_lots_set()}
        </Button>
      )}
      <Button size="small" onClick={() => setAct({ kind: 'add' })}>
        {m.parties_add()}
      </Button>
    </span>
  )
  return (
    <>
      {isEmpty ? (
        <FoldedCard id="parties" title={m.parties_title()} what={awarded ? m.parties_empty() : m.parties_later()}>
          {awarded && acts}
        </FoldedCard>
      ) : (
        <TableCard labelledBy="parties">
          <div className="card-head parties-head">
            <h2 id="parties">{m.parties_title()}</h2>
            {acts}
          </div>
          {conflicts.map(({ field, record, parties: said }) => (
            <Alert
              key={field}
              type="warning"
              showIcon
              title={sayConflict(field, record, said)}
              className="parties-alert"
            />
          ))}
          {parties.length === 0 ? (
            <p className="facts-empty muted">{m.parties_empty()}</p>
          ) : (
            <PartiesTable of={data} onAct={mayRecord ? (kind, party) => setAct({ kind, party }) : undefined} />
          )}
          {shares !== null && <SharesVerdict shares={shares} />}
          {lots.length > 0 && <LotsTable of={data} />}
          {lines.length > 0 && <PolicyLines lines={lines} />}
          {changes.length > parties.length && (
            <VersionHistory changes={changes} sayThing={({ name }) => name} fields={PARTY_FIELDS} />
          )}
        </TableCard>
      )}
      {act?.kind === 'lots' && <LotsDialog of={data} onClose={close} />}
      {act?.kind === 'policy' && <PolicyDialog of={data} onClose={close} />}
      {(act?.kind === 'add' || act?.kind === 'change') && (
        <PartyDialog of={data} party={act.kind === 'change' ? act.party : undefined} winner={winner} onClose={close} />
      )}
      {act?.kind === 'remove' && <RemovePartyDialog of={data} party={act.party} onClose={close} />}
    </>
  )
}

function PolicyLines({ lines }: { readonly lines: ReturnType<typeof policyLines> }) {
  return (
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
  )
}

function sayConflict(field: Parties['conflicts'][number]['field'], record: string, parties: string): string {
  if (field === 'winner') return m.parties_conflict_winner({ record, parties })
  const said = (scale: string) => recordFieldValue('winnerScale', scale) ?? scale
  return m.parties_conflict_scale({ record: said(record), parties: said(parties) })
}
