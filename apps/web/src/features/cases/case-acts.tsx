import type { CaseAct, CaseOutput } from '@tenderlight/contracts/cases'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { ActDialog } from './act-dialog.tsx'
import { actForms } from './act-forms.ts'
import type { PlainAct } from './act-forms.ts'
import { ACT_WORDS, BLOCKED_WORDS } from './case-words.ts'
import { EscalateDialog } from './escalate-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { LetterDialog } from './letter-dialog.tsx'

/** What leads the case on; everything else stands behind it, less marked. */
const LEADING: ReadonlySet<CaseAct> = new Set([
  'issue-letter',
  'answer',
  'rectify',
  'pass',
  'feed-back',
  'strike-off',
  'grant-extension',
])

/** Acts that have their place elsewhere on the page. */
const ELSEWHERE: ReadonlySet<CaseAct> = new Set(['note', 'attach'])

/** What the reader may do now, and why not what somebody else has to. */
export function CaseActs({ of }: { readonly of: CaseOutput }) {
  const [doing, setDoing] = useState<CaseAct>()
  const acts = of.acts.filter(({ act }) => !ELSEWHERE.has(act))
  const open = acts.filter(({ blocked }) => blocked === null)
  const blocked = acts.flatMap(({ act, blocked: by }) => (by === null ? [] : [{ act, by }]))
  if (acts.length === 0) return null
  const close = () => setDoing(undefined)
  return (
    <div className="stacked-form no-print">
      <div className="form-buttons">
        {open.map(({ act }) => (
          <Button key={act} type={LEADING.has(act) ? 'primary' : 'default'} onClick={() => setDoing(act)}>
            {ACT_WORDS[act]()}
          </Button>
        ))}
      </div>
      {blocked.map(({ act, by }) => (
        <p key={act} className="muted small">
          {m.case_blocked({ act: ACT_WORDS[act](), why: BLOCKED_WORDS[by]() })}
        </p>
      ))}
      {doing !== undefined && <Dialog of={of} act={doing} onClose={close} />}
    </div>
  )
}

interface DialogProps {
  readonly of: CaseOutput
  readonly act: CaseAct
  readonly onClose: () => void
}

function Dialog({ of, act, onClose }: DialogProps) {
  switch (act) {
    case 'draft-letter':
      return <LetterDialog of={of} onClose={onClose} />
    case 'issue-letter':
      return <IssueDialog of={of} onClose={onClose} />
    case 'escalate':
      return <EscalateDialog of={of} onClose={onClose} />
    case 'note':
    case 'attach':
      return null
    default: {
      const plain: PlainAct = act
      return <ActDialog of={of} act={plain} form={actForms(of.unsettled.length > 0)[plain]} onClose={onClose} />
    }
  }
}
