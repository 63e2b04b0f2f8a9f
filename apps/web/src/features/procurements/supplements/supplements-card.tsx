import { useMutation, useQuery } from '@tanstack/react-query'
import type { ShownSupplement, Supplements } from '@tenderlight/contracts/supplements'
import { formatYuan } from '@tenderlight/law/money'
import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { TableCard } from '../../../ui/table-card.tsx'
import { AttachTo } from '../evidence/attach-to.tsx'
import type { FieldWords } from '../history/say-change.ts'
import { VersionHistory } from '../history/version-history.tsx'
import { FoldedCard } from '../sections/folded-card.tsx'
import { SupplementDialog } from './supplement-dialog.tsx'
import { SupplementTable } from './supplement-table.tsx'
import type { SupplementAct } from './supplement-table.tsx'

const FIELDS: Readonly<Record<string, FieldWords>> = {
  on: { name: m.supplement_on },
  number: { name: m.supplement_number },
  amount: { name: m.supplement_amount, say: (value) => formatYuan(Number(value)) },
  what: { name: m.supplement_what },
}

interface SupplementsCardProps {
  readonly procurementKey: string
  readonly contracted: boolean
}

/** The supplements of a contract with what they come to; before a contract is signed, a line. */
export function SupplementsCard({ procurementKey: key, contracted }: SupplementsCardProps) {
  const { may } = useSession()
  const { data } = useQuery(trpc.supplements.ofProcurement.queryOptions({ key }))
  const [act, setAct] = useState<{ readonly kind: SupplementAct | 'add'; readonly one?: ShownSupplement }>()
  if (data === undefined) return <FoldedCard id="supplements" title={m.supplement_title()} what="" />
  const close = () => setAct(undefined)
  const add = contracted && may('procurements.record') && (
    <Button size="small" className="no-print" onClick={() => setAct({ kind: 'add' })}>
      {m.supplement_add()}
    </Button>
  )
  const { supplements, changes } = data
  return (
    <>
      {changes.length === 0 ? (
        <FoldedCard
          id="supplements"
          title={m.supplement_title()}
          what={contracted ? sayUnlisted(data) : m.supplement_later()}
        >
          {add}
        </FoldedCard>
      ) : (
        <TableCard labelledBy="supplements">
          <div className="card-head evidence-head">
            <h2 id="supplements">{m.supplement_title()}</h2>
            {add}
          </div>
          {supplements.length === 0 ? (
            <p className="facts-empty muted">{m.supplement_none()}</p>
          ) : (
            <SupplementTable
              of={data}
              onAct={may('procurements.record') ? (kind, one) => setAct({ kind, one }) : undefined}
            />
          )}
          {changes.length > supplements.length && (
            <VersionHistory changes={changes} sayThing={({ name }) => name} fields={FIELDS} />
          )}
        </TableCard>
      )}
      {(act?.kind === 'add' || act?.kind === 'correct') && (
        <SupplementDialog of={data} supplement={act.one} onClose={close} />
      )}
      {act?.kind === 'attach' && act.one !== undefined && (
        <AttachTo
          procurementKey={key}
          event="contract-signed"
          part={{
            id: act.one.id,
            title: m.supplement_attach_one({ name: act.one.number ?? act.one.on }),
            note: m.supplement_note({ name: act.one.number ?? act.one.on }),
          }}
          onClose={close}
        />
      )}
      {act?.kind === 'remove' && act.one !== undefined && <RemoveDialog of={data} one={act.one} onClose={close} />}
    </>
  )
}

/** What is on record where nobody has listed the supplements: nothing, or their amount together. */
function sayUnlisted({ sum }: Supplements): string {
  return sum === null ? m.supplement_none() : m.supplement_unlisted({ amount: formatYuan(sum) })
}

interface RemoveDialogProps {
  readonly of: Supplements
  readonly one: ShownSupplement
  readonly onClose: () => void
}

function RemoveDialog({ of: { key, version }, one: { id, number, on }, onClose }: RemoveDialogProps) {
  const save = useMutation(trpc.supplements.save.mutationOptions(useSaved(m.supplement_removed)))
  return (
    <ReasonDialog
      name={`supplement-remove.${key}.${id}`}
      title={m.supplement_remove_one({ name: number ?? on })}
      lead={m.correct_lead()}
      okText={m.correct_withdraw_save()}
      danger
      label={m.correct_reason()}
      act={(reason) => save.mutateAsync({ key, version, id, supplement: null, reason })}
      onClose={onClose}
    />
  )
}
