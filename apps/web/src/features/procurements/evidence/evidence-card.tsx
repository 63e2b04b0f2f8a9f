import { useSuspenseQuery } from '@tanstack/react-query'
import type { EvidenceFile } from '@tenderlight/contracts/evidence'
import type { Detail } from '@tenderlight/contracts/procurements'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { FoldedCard } from '../sections/folded-card.tsx'
import { AttachDialog } from './attach-dialog.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import { stepsOnRecord } from './steps-on-record.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import './evidence.css'

interface EvidenceCardProps {
  readonly procurementKey: string
  readonly facts: Detail['facts']
}

/** The files that prove the steps of a procurement, withdrawn ones marked, and the way to add one. */
export function EvidenceCard({ procurementKey, facts }: EvidenceCardProps) {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.evidence.ofProcurement.queryOptions({ key: procurementKey }))
  const [attaching, setAttaching] = useState(false)
  const [withdrawing, setWithdrawing] = useState<EvidenceFile>()
  const steps = stepsOnRecord(facts)
  const { files, mostBytes } = data
  const attach = may('evidence.attach') && mostBytes > 0 && steps.length > 0 && (
    <Button size="small" className="no-print" onClick={() => setAttaching(true)}>
      {m.evidence_attach()}
    </Button>
  )
  return (
    <>
      {files.length === 0 ? (
        <FoldedCard
          id="evidence"
          title={m.evidence_title()}
          what={steps.length === 0 ? m.evidence_no_steps() : m.evidence_empty()}
        >
          {attach}
        </FoldedCard>
      ) : (
        <section className="card" aria-labelledby="evidence">
          <div className="card-head evidence-head">
            <h2 id="evidence">{m.evidence_title()}</h2>
            {attach}
          </div>
          <ul className="evidence-files">
            {files.map((file) => (
              <EvidenceLine
                key={file.id}
                file={file}
                onWithdraw={may('evidence.withdraw') ? setWithdrawing : undefined}
              />
            ))}
          </ul>
        </section>
      )}
      {attaching && (
        <AttachDialog
          procurementKey={procurementKey}
          steps={steps}
          mostBytes={mostBytes}
          onClose={() => setAttaching(false)}
        />
      )}
      {withdrawing !== undefined && <WithdrawDialog file={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  )
}
