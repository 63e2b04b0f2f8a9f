import { useMutation } from '@tanstack/react-query'
import { eventName } from '@tenderlight/compliance/say'
import { Alert, Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useSendFile } from '../../../app/use-send-file.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { evidenceOf } from '../evidence/send-evidence.ts'
import { DoneLine } from './done-line.tsx'
import type { DoneStep } from './done-step.ts'
import type { Work } from './use-work.ts'
import { partOf } from '../../../ui/part.tsx'

const AttachTo = partOf(async () => (await import('../evidence/attach-to.tsx')).AttachTo)
const CorrectDialog = partOf(async () => (await import('../facts/correct-dialog.tsx')).CorrectDialog)

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
  const { percent, problem, send } = useSendFile(async (sent) => {
    await queryClient.invalidateQueries()
    setAttached(sent.file.name)
  })
  useEffect(() => {
    if (file !== undefined) send(evidenceOf({ key: item.key, event: item.event, note: '', file }))
    // The file that came with the form is sent once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const undo = useMutation(trpc.procurements.correctFact.mutationOptions({ onSuccess: () => work.undone(done) }))
  return (
    <DoneLine
      item={item}
      said={m.fact_saved({ event: eventName(fact.event, currentLocale()), date: fact.on })}
      beside={attached !== undefined && <> · {m.evidence_attached({ filename: attached })}</>}
      below={
        <>
          {percent !== undefined && <Progress percent={percent} showInfo={false} aria-label={m.evidence_progress()} />}
          {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
        </>
      }
      error={undo.error}
      undoing={undo.isPending}
      onUndo={() => undo.mutate({ factId: fact.id, on: null, reason: m.fact_undo_reason() })}
      buttons={
        <>
          <Button size="small" onClick={() => setAsked('correct')}>
            {m.worklist_correct()}
          </Button>
          {may('evidence.attach') && (
            <Button size="small" onClick={() => setAsked('attach')}>
              {m.evidence_attach()}
            </Button>
          )}
        </>
      }
    >
      {asked === 'correct' && (
        <CorrectDialog fact={fact} onClose={() => setAsked(undefined)} onCorrected={() => work.corrected(done)} />
      )}
      {asked === 'attach' && (
        <AttachTo procurementKey={item.key} event={fact.event} onClose={() => setAsked(undefined)} />
      )}
    </DoneLine>
  )
}
