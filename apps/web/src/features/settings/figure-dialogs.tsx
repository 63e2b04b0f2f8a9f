import type { ThresholdName, WarningWindow } from '@tenderlight/compliance/settings/district-settings'
import { THRESHOLD_WORDS } from '@tenderlight/compliance/settings/say-value'
import type { Fen } from '@tenderlight/law/money'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../ui/antd/money-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { oneIn, textIn, wholeIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { textOf } from '../../ui/text-of.ts'
import { useDecision } from './use-decision.ts'
import { readShare, readWhole } from './whole-number.ts'

interface ThresholdDialogProps {
  readonly name: ThresholdName
  /** What an unverified source is believed to say; shown, never filled in. */
  readonly hint: string | undefined
  readonly onClose: () => void
}

interface ThresholdDraft {
  readonly amount: Fen | undefined
  readonly instrument: string
  readonly clause: string
}

const NO_THRESHOLD: ThresholdDraft = { amount: undefined, instrument: '', clause: '' }
const readThreshold = (kept: Kept): ThresholdDraft => ({
  amount: wholeIn(kept, 'amount'),
  instrument: textIn(kept, 'instrument'),
  clause: textIn(kept, 'clause'),
})

/** The amount of a threshold, and the instrument that sets it. */
export function ThresholdDialog({ name, hint, onClose }: ThresholdDialogProps) {
  const form = useDecision(`threshold.${name}`, NO_THRESHOLD, readThreshold)
  const { amount, instrument, clause } = form.draft
  return (
    <DecisionDialog
      title={`${m.settings_threshold_title()} · ${textOf(THRESHOLD_WORDS[name])}`}
      form={form}
      value={amount === undefined ? undefined : { kind: 'threshold', name, amount, instrument, clause }}
      fromLabel={m.settings_from()}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <MoneyField
            label={m.settings_amount()}
            hint={hint}
            value={amount}
            onChange={(fen) => form.change({ amount: fen })}
            error={errorOf('amount')}
          />
          <TextField
            label={m.settings_instrument()}
            value={instrument}
            maxLength={200}
            onChange={(typed) => form.change({ instrument: typed })}
            error={instrument.trim() === '' && errorOf('instrument')}
          />
          <TextField
            label={m.settings_clause()}
            mark={m.optional_mark()}
            value={clause}
            maxLength={200}
            onChange={(typed) => form.change({ clause: typed })}
          />
        </>
      )}
    </DecisionDialog>
  )
}

interface WindowDialogProps {
  readonly present: WarningWindow
  /** A window for one of these rules; without them, for every deadline. */
  readonly rules?: readonly { readonly value: string; readonly label: string }[]
  readonly onClose: () => void
}

const readWindow = (kept: Kept) => ({
  rule: textIn(kept, 'rule') || undefined,
  share: textIn(kept, 'share'),
  days: textIn(kept, 'days'),
})
type WindowDraft = ReturnType<typeof readWindow>

/** How long before its end a deadline turns yellow. */
export function WindowDialog({ present, rules, onClose }: WindowDialogProps) {
  const empty: WindowDraft = {
    rule: undefined,
    share: `${present.share / 100}`,
    days: `${present.leastWorkingDays}`,
  }
  const form = useDecision(rules === undefined ? 'window' : 'window-of-rule', empty, readWindow)
  const { share, days } = form.draft
  const rule = rules?.find(({ value }) => value === form.draft.rule)?.value
  const [basisPoints, leastWorkingDays] = [readShare(share), readWhole(days)]
  const whose = rules === undefined ? null : rule
  const complete = whose !== undefined && basisPoints !== undefined && leastWorkingDays !== undefined
  return (
    <DecisionDialog
      title={m.settings_window_title()}
      form={form}
      value={complete ? { kind: 'warning-window', rule: whose, share: basisPoints, leastWorkingDays } : undefined}
      fromLabel={m.settings_from()}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {rules !== undefined && (
            <ChoiceField
              label={m.settings_rule()}
              value={rule}
              options={rules}
              onChange={(chosen) => form.change({ rule: chosen })}
              error={rule === undefined && errorOf('rule')}
            />
          )}
          <TextField
            label={m.settings_window_share()}
            value={share}
            maxLength={6}
            onChange={(typed) => form.change({ share: typed })}
            error={errorOf('share')}
          />
          <TextField
            label={m.settings_window_days()}
            value={days}
            maxLength={3}
            onChange={(typed) => form.change({ days: typed })}
            error={errorOf('leastWorkingDays')}
          />
        </>
      )}
    </DecisionDialog>
  )
}

const COUNTINGS = ['working-days', 'days'] as const

interface GradeDraft {
  readonly grade: string
  readonly days: string
  readonly counting: (typeof COUNTINGS)[number]
}

const NO_GRADE: GradeDraft = { grade: '', days: '', counting: 'working-days' }
const readGrade = (kept: Kept): GradeDraft => ({
  grade: textIn(kept, 'grade'),
  days: textIn(kept, 'days'),
  counting: oneIn(COUNTINGS, kept, 'counting') ?? 'working-days',
})

/** The time limit of one grade of requests. */
export function GradeDialog({ onClose }: { readonly onClose: () => void }) {
  const form = useDecision('grade', NO_GRADE, readGrade)
  const { grade, days, counting } = form.draft
  const limit = readWhole(days)
  return (
    <DecisionDialog
      title={m.settings_grade_title()}
      form={form}
      value={limit === undefined ? undefined : { kind: 'graded-limit', grade, days: limit, counting }}
      fromLabel={m.settings_from()}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextField
            label={m.settings_grade()}
            value={grade}
            maxLength={20}
            onChange={(typed) => form.change({ grade: typed })}
            error={grade.trim() === '' && errorOf('grade')}
          />
          <TextField
            label={m.settings_grade_days()}
            value={days}
            maxLength={3}
            onChange={(typed) => form.change({ days: typed })}
            error={errorOf('days')}
          />
          <ChoiceField
            label={m.settings_grade_counting()}
            value={counting}
            options={[
              { value: 'working-days', label: m.settings_grade_working() },
              { value: 'days', label: m.settings_grade_calendar() },
            ]}
            onChange={(chosen) => form.change({ counting: chosen ?? counting })}
          />
        </>
      )}
    </DecisionDialog>
  )
}
