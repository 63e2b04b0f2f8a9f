import { useSuspenseQuery } from '@tanstack/react-query'
import { RULES } from '@tenderlight/compliance/rules/all'
import { ruleTitle } from '@tenderlight/compliance/say'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import { currentLocale } from '../../ui/locale.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const LEVELS = ['law', 'commitment'] as const
const DAYS = ['afterWorkingDays', 'answerWithin', 'reviewWithin', 'escalateAfter'] as const
type Days = (typeof DAYS)[number]
const LABELS: Readonly<Record<Days, () => string>> = {
  afterWorkingDays: m.desk_policy_after,
  answerWithin: m.desk_term_answer,
  reviewWithin: m.desk_term_review,
  escalateAfter: m.desk_policy_escalate,
}
const OPTIONAL: ReadonlySet<Days> = new Set(['reviewWithin', 'escalateAfter'])

const readPolicy = (kept: Kept): Readonly<Record<Days, string>> => ({
  afterWorkingDays: textIn(kept, 'afterWorkingDays'),
  answerWithin: textIn(kept, 'answerWithin'),
  reviewWithin: textIn(kept, 'reviewWithin'),
  escalateAfter: textIn(kept, 'escalateAfter'),
})

const nameOf = (key: string): string =>
  LEVELS.some((level) => level === key)
    ? LEVEL_WORDS[key as (typeof LEVELS)[number]]()
    : ruleTitle(key, currentLocale())

/** When a breach becomes a case by itself: for each level, and for rules that have a policy of their own. */
export function CasePolicySection() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.desk.get.queryOptions())
  const [editing, setEditing] = useState<string>()
  const own = data.versions.flatMap(({ kind, key }) => (kind === 'case-policy' ? [key] : []))
  const rules = new Set([...own, ...(editing === undefined ? [] : [editing])])
  for (const level of LEVELS) rules.delete(level)
  return (
    <>
      {LEVELS.map((level) => (
        <PolicyOf key={level} of={level} />
      ))}
      {[...rules].map((rule) => (
        <PolicyOf key={rule} of={rule} />
      ))}
      {may('desk.configure') && (
        <section className="desk-add no-print" aria-label={m.desk_policy_rule()}>
          <FilterSelect
            label={m.desk_policy_rule()}
            all={m.desk_policy_rule()}
            value={undefined}
            options={RULES.filter(({ id, level }) => level !== 'encouragement' && !rules.has(id)).map(({ id }) => ({
              value: id,
              label: ruleTitle(id, currentLocale()),
            }))}
            onChange={setEditing}
          />
        </section>
      )}
    </>
  )
}

function PolicyOf({ of: key }: { readonly of: string }) {
  const desk = useDesk('case-policy', key)
  const policy = contentOf(desk)
  return (
    <DeskSection
      desk={desk}
      of={nameOf(key)}
      standing={
        <ul>
          {DAYS.map((days) => {
            const n = policy?.[days] ?? null
            return (
              <li key={days}>
                {LABELS[days]()} · {n === null ? m.desk_term_none() : m.desk_days({ n })}
              </li>
            )
          })}
        </ul>
      }
      Dialog={PolicyDialog}
    />
  )
}

function PolicyDialog({ desk, onClose }: DeskDialogOf<'case-policy'>) {
  const policy = contentOf(desk)
  const form = useDeskForm(
    desk,
    'set',
    {
      afterWorkingDays: `${policy?.afterWorkingDays ?? ''}`,
      answerWithin: `${policy?.answerWithin ?? ''}`,
      reviewWithin: `${policy?.reviewWithin ?? ''}`,
      escalateAfter: `${policy?.escalateAfter ?? ''}`,
    },
    readPolicy,
  )
  const typed = form.draft
  // What is no number is sent as none: the reader refuses it and the field says so.
  const asDays = (text: string) => (text.trim() === '' ? null : Number(text))
  const content = Object.fromEntries(DAYS.map((days) => [days, asDays(typed[days])]))
  return (
    <DeskDialog desk={desk} form={form} content={content} onClose={onClose}>
      {(errorOf) =>
        DAYS.map((days) => (
          <TextField
            key={days}
            label={LABELS[days]()}
            {...(OPTIONAL.has(days) ? { mark: m.optional_mark() } : {})}
            hint={days === 'afterWorkingDays' ? m.desk_policy_after_hint() : m.desk_policy_days()}
            value={typed[days]}
            maxLength={3}
            onChange={(text) => form.change({ [days]: text })}
            error={errorOf(days)}
          />
        ))
      }
    </DeskDialog>
  )
}
