import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const TERMS = ['issueWithin', 'answerWithin', 'reviewWithin'] as const
type Term = (typeof TERMS)[number]
const LABELS: Readonly<Record<Term, () => string>> = {
  issueWithin: m.desk_term_issue,
  answerWithin: m.desk_term_answer,
  reviewWithin: m.desk_term_review,
}

const readTerms = (kept: Kept): Readonly<Record<Term, string>> => ({
  issueWithin: textIn(kept, 'issueWithin'),
  answerWithin: textIn(kept, 'answerWithin'),
  reviewWithin: textIn(kept, 'reviewWithin'),
})

/** How many working days each step of a case that was opened by hand may take. */
export function CaseTermsSection() {
  const desk = useDesk('case-terms')
  const terms = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      standing={
        <ul>
          {TERMS.map((term) => {
            const days = terms?.[term] ?? null
            return (
              <li key={term}>
                {LABELS[term]()} · {days === null ? m.desk_term_none() : m.desk_days({ n: days })}
              </li>
            )
          })}
        </ul>
      }
      Dialog={TermsDialog}
    />
  )
}

function TermsDialog({ desk, onClose }: DeskDialogOf<'case-terms'>) {
  const terms = contentOf(desk)
  const empty: Readonly<Record<Term, string>> = {
    issueWithin: `${terms?.issueWithin ?? ''}`,
    answerWithin: `${terms?.answerWithin ?? ''}`,
    reviewWithin: `${terms?.reviewWithin ?? ''}`,
  }
  const form = useDeskForm(desk, 'set', empty, readTerms)
  const typed = form.draft
  // What is no number is sent as none: the reader refuses it and the field says so.
  const asTerm = (text: string) => (text.trim() === '' ? null : Number(text))
  const content = Object.fromEntries(TERMS.map((term) => [term, asTerm(typed[term])]))
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) =>
        TERMS.map((term) => (
          <TextField
            key={term}
            label={LABELS[term]()}
            mark={m.optional_mark()}
            hint={m.desk_term_days()}
            value={typed[term]}
            maxLength={3}
            onChange={(text) => form.change({ [term]: text })}
            error={errorOf(term)}
          />
        ))
      }
    </DeskDialog>
  )
}
