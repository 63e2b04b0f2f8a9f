import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { eventName } from '@tenderlight/compliance/say'
import { Alert, Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { Light } from '../../../ui/light.tsx'
import { useSending } from '../evidence/use-sending.ts'
import { CorrectDialog } from '../facts/correct-dialog.tsx'
import { AttachTo } from './attach-to.tsx'
import type { DoneStep } from './done-step.ts'
import type { Work } from './use-work.ts'
import { idOf } from './work-groups.ts'

interface DoneRowProps {
  readonly done: DoneStep
  readonly work: Work
}

/** What was just recorded, where it stood: to be undone, corrected or proved by a file without going anywhere. */
export function DoneRow({ done, work }: DoneRowProps) {
  const { may } = useSession()
  const { item, fact, file } = done
  const [asked, setAsked] = useState<'correct' | 'attach'>()
  const [attached, setAttached] = useState<string>()
  const { percent, problem, send } = useSending(async (sent) => {
    await queryClient.invalidateQueries()
    setAttached(sent.file.name)
  })
  useEffect(() => {
    if (file !== undefined) send({ key: item.key, event: item.event, note: '', file })
    // The file that came with the form is sent once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const undo = useMutation(trpc.procurements.correctFact.mutationOptions({ onSuccess: () => work.undone(done) }))
  return (
    <li className="work-row work-done" data-work-row={idOf(item)}>
      <p>
        <Light light="green" word={m.worklist_done()} />
      </p>
      <div>
        <p role="status">{m.fact_saved({ event: eventName(fact.event, currentLocale()), date: fact.on })}</p>
        <p className="small muted">
          <Link to="/procurements/$key" params={{ key: item.key }}>
            {item.title ?? item.id}
          </Link>
          {attached !== undefined && <> · {m.evidence_attached({ filename: attached })}</>}
        </p>
        {percent !== undefined && <Progress percent={percent} showInfo={false} aria-label={m.evidence_progress()} />}
        {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
        {undo.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(undo.error)} />}
      </div>
      <p className="work-done-buttons no-print">
        <Button
          size="small"
          loading={undo.isPending}
          onClick={() => undo.mutate({ factId: fact.id, on: null, reason: m.fact_undo_reason() })}
        >
          {m.fact_undo()}
        </Button>
        <Button size="small" onClick={() => setAsked('correct')}>
          {m.worklist_correct()}
        </Button>
        {may('evidence.attach') && (
          <Button size="small" onClick={() => setAsked('attach')}>
            {m.evidence_attach()}
          </Button>
        )}
      </p>
      {asked === 'correct' && (
        <CorrectDialog fact={fact} onClose={() => setAsked(undefined)} onCorrected={() => work.corrected(done)} />
      )}
      {asked === 'attach' && (
        <AttachTo procurementKey={item.key} event={fact.event} onClose={() => setAsked(undefined)} />
      )}
    </li>
  )
}
