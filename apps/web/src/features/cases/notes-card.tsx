import type { CaseOutput } from '@tenderlight/contracts/cases'
import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '../../app/reason-dialog.tsx'
import { queryClient, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'

interface NotesCardProps {
  readonly caseId: string
  readonly notes: CaseOutput['notes']
  readonly mayNote: boolean
}

/** 督办人员备注: for the bureau alone, and said so. */
export function NotesCard({ caseId, notes, mayNote }: NotesCardProps) {
  const [writing, setWriting] = useState(false)
  return (
    <section className="card no-print" aria-labelledby="case-notes">
      <div className="card-head case-letter-head">
        <h2 id="case-notes">{m.case_notes()}</h2>
        {mayNote && (
          <Button size="small" onClick={() => setWriting(true)}>
            {m.case_act_note()}
          </Button>
        )}
      </div>
      {notes.length === 0 ? (
        <p className="muted case-said">{m.case_notes_none()}</p>
      ) : (
        <ul className="case-list">
          {notes.map(({ text, by, at }) => (
            <li key={`${at} ${by}`}>
              <p className="muted small num">
                {by} · {momentInChina(at)}
              </p>
              <p className="case-words">{text}</p>
            </li>
          ))}
        </ul>
      )}
      {writing && (
        <ReasonDialog
          name={`case.${caseId}.note`}
          title={m.case_act_note()}
          lead={m.case_notes_lead()}
          okText={m.case_note_save()}
          label={m.case_note_text()}
          maxLength={2000}
          rows={3}
          missing={m.case_text_missing()}
          act={async (text) => {
            await trpcClient.cases.note.mutate({ id: caseId, text })
            await queryClient.invalidateQueries()
          }}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  )
}
