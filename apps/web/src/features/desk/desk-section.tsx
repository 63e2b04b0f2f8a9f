import type { DeskKind } from '@tenderlight/compliance/desk/kinds'
import { DESK_WORDS } from '@tenderlight/compliance/desk/words'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { DeskDialog } from './desk-dialog.tsx'
import type { DeskOf } from './use-desk.ts'
import { contentOf } from './use-desk.ts'
import { NO_FIELDS, readNoFields, useDeskForm } from './use-desk-form.ts'

/** What the dialog of a section is given. */
export interface DeskDialogOf<K extends DeskKind> {
  readonly desk: DeskOf<K>
  readonly onClose: () => void
}

interface DeskSectionProps<K extends DeskKind> {
  readonly desk: DeskOf<K>
  /** Which of its kind, in words, where there are several. */
  readonly of?: string
  /** What holds, in words; asked for only where something does. */
  readonly standing: ReactNode
  /** The dialog that sets it. */
  readonly Dialog: ComponentType<DeskDialogOf<K>>
}

/** One thing that the desk sets: what holds, or what it means that nothing does; what was set before; and setting it. */
export function DeskSection<K extends DeskKind>({ desk, of, standing, Dialog }: DeskSectionProps<K>) {
  const [asked, setAsked] = useState<'set' | 'take-back'>()
  const { kind, key, versions, reading, editable } = desk
  const words = DESK_WORDS[kind]
  const title = of === undefined ? textOf(words.title) : `${textOf(words.title)} · ${of}`
  const id = key === '' ? kind : `${kind}.${key}`
  const isSet = contentOf(desk) !== undefined
  const close = () => setAsked(undefined)
  return (
    <section className="desk-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className="desk-standing">
        {isSet ? (
          standing
        ) : (
          <p>
            <span className="tag">{m.desk_unset()}</span> <span className="muted">{textOf(words.unset)}</span>
          </p>
        )}
        {reading !== undefined && reading.problems[0] !== undefined && (
          <Alert type="warning" showIcon title={m.desk_not_read({ why: textOf(reading.problems[0]) })} />
        )}
        {versions.length > 0 && (
          <details>
            <summary>{m.desk_history()}</summary>
            <ul className="small">
              {versions.toReversed().map(({ version, from, recordedBy, reason, content }) => (
                <li key={version}>
                  {m.desk_reason_line({ date: from, by: recordedBy, reason })}
                  {content === null && <span className="tag">{m.desk_taken_back()}</span>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {editable && (
        <p className="form-buttons desk-acts no-print">
          <Button onClick={() => setAsked('set')} aria-label={`${m.desk_set()} ${title}`}>
            {m.desk_set()}
          </Button>
          {desk.standing !== undefined && (
            <Button type="link" onClick={() => setAsked('take-back')} aria-label={`${m.desk_take_back()} ${title}`}>
              {m.desk_take_back()}
            </Button>
          )}
        </p>
      )}
      {asked === 'set' && <Dialog desk={desk} onClose={close} />}
      {asked === 'take-back' && <TakeBackDialog desk={desk} onClose={close} />}
    </section>
  )
}

function TakeBackDialog({ desk, onClose }: DeskDialogOf<DeskKind>) {
  const form = useDeskForm(desk, 'take-back', NO_FIELDS, readNoFields)
  return <DeskDialog desk={desk} form={form} content={null} danger onClose={onClose} />
}
