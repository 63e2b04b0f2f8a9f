import type { CaseOutput, CaseStepOutput } from '@tenderlight/contracts/cases'
import { CASE_FILES_PATH } from '@tenderlight/contracts/case-acts'
import { useState } from 'react'
import { Button } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { momentInChina } from '../../ui/dates.ts'
import { fileSize } from '../../ui/file-size.ts'
import { AttachFile } from './attach-file.tsx'
import { ESCALATED_WORDS, STEP_WORDS } from './case-words.ts'

/** Steps that the unit takes; all others are the bureau's. Each side attaches proofs to its own. */
const UNIT_STEPS: ReadonlySet<CaseStepOutput['kind']> = new Set(['answered', 'rectified', 'extension-asked'])

/** What the day of a step is; of any other it is a plan's. */
const DAYS: Partial<Record<CaseStepOutput['kind'], (of: { date: string }) => string>> = {
  rectified: m.case_done_on,
  'extension-asked': m.case_asked_until,
}

/** Everything that was done, first thing first: who, when, what was said, which files prove it. */
export function CaseSteps({ of }: { readonly of: CaseOutput }) {
  const { may } = useSession()
  const [attaching, setAttaching] = useState<number>()
  const mayAttach = of.mostBytes > 0 && of.acts.some(({ act, blocked }) => act === 'attach' && blocked === null)
  const isOwn = ({ kind, by }: CaseStepOutput) =>
    by !== null && may(UNIT_STEPS.has(kind) ? 'cases.answer' : 'cases.handle')
  return (
    <section className="card" aria-labelledby="case-steps">
      <h2 id="case-steps" className="card-head">
        {m.case_steps()}
      </h2>
      <ol className="case-list">
        {of.steps.map((step) => (
          <Step key={step.step} of={step} onAttach={mayAttach && isOwn(step) ? setAttaching : undefined} />
        ))}
      </ol>
      {attaching !== undefined && (
        <AttachFile
          caseId={of.case.id}
          step={attaching}
          mostBytes={of.mostBytes}
          onClose={() => setAttaching(undefined)}
        />
      )}
    </section>
  )
}

interface StepProps {
  readonly of: CaseStepOutput
  readonly onAttach: ((step: number) => void) | undefined
}

function Step({ of, onAttach }: StepProps) {
  const { step, kind, at, by, text, due, day, to, heads, number, waived, files } = of
  const details = [
    ...(number === null ? [] : [number]),
    ...(to === null ? [] : [`${ESCALATED_WORDS[to]()}${heads.length === 0 ? '' : ` ${joinWords(heads)}`}`]),
    ...(day === null ? [] : [(DAYS[kind] ?? m.case_planned_for)({ date: day })]),
    ...(due === null ? [] : [m.case_due_by({ date: due })]),
    ...(waived ? [m.case_waived()] : []),
  ]
  return (
    <li>
      <p>
        <b>{STEP_WORDS[kind]()}</b> <span className="muted small num">{momentInChina(at)}</span>
      </p>
      <p className="muted small">{by ?? m.case_by_product()}</p>
      {details.length > 0 && <p className="small num">{details.join(' · ')}</p>}
      {text !== null && <p className="case-words">{text}</p>}
      {files.length > 0 && (
        <ul className="case-files small">
          {files.map((file) => (
            <li key={file.id}>
              <a href={`${CASE_FILES_PATH}/${file.id}`} download={file.filename}>
                {file.filename}
              </a>{' '}
              <span className="muted num">
                {[fileSize(file.bytes), file.recordedBy, momentInChina(file.recordedAt)].join(' · ')}
              </span>
              {file.note !== null && <span className="case-below">{file.note}</span>}
            </li>
          ))}
        </ul>
      )}
      {onAttach !== undefined && (
        <Button type="link" size="small" className="case-attach no-print" onClick={() => onAttach(step)}>
          {m.case_act_attach()}
        </Button>
      )}
    </li>
  )
}
