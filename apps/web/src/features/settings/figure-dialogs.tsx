import type { ThresholdName, WarningWindow } from '@tenderlight/compliance/settings/district-settings'
import { THRESHOLD_WORDS } from '@tenderlight/compliance/settings/say-value'
import type { Fen } from '@tenderlight/law/money'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../ui/antd/money-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { textOf } from '../../ui/text-of.ts'
import { readShare, readWhole } from './whole-number.ts'

interface ThresholdDialogProps {
  readonly name: ThresholdName
  /** What an unverified source is believed to say; shown, never filled in. */
  readonly hint: string | undefined
  readonly onClose: () => void
}

/** The amount of a threshold, and the instrument that sets it. */
export function ThresholdDialog({ name, hint, onClose }: ThresholdDialogProps) {
  const [amount, setAmount] = useState<Fen>()
  const [instrument, setInstrument] = useState('')
  const [clause, setClause] = useState('')
  return (
    <DecisionDialog
      title={`${m.settings_threshold_title()} · ${textOf(THRESHOLD_WORDS[name])}`}
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
            onChange={setAmount}
            error={errorOf('amount')}
          />
          <TextField
            label={m.settings_instrument()}
            value={instrument}
            maxLength={200}
            onChange={setInstrument}
            error={instrument.trim() === '' && errorOf('instrument')}
          />
          <TextField
            label={m.settings_clause()}
            mark={m.optional_mark()}
            value={clause}
            maxLength={200}
            onChange={setClause}
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

/** How long before its end a deadline turns yellow. */
export function WindowDialog({ present, rules, onClose }: WindowDialogProps) {
  const [rule, setRule] = useState<string>()
  const [share, setShare] = useState(`${present.share / 100}`)
  const [days, setDays] = useState(`${present.leastWorkingDays}`)
  const [basisPoints, leastWorkingDays] = [readShare(share), readWhole(days)]
  const whose = rules === undefined ? null : rule
  const complete = whose !== undefined && basisPoints !== undefined && leastWorkingDays !== undefined
  return (
    <DecisionDialog
      title={m.settings_window_title()}
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
              onChange={setRule}
              error={rule === undefined && errorOf('rule')}
            />
          )}
          <TextField
            label={m.settings_window_share()}
            value={share}
            maxLength={6}
            onChange={setShare}
            error={errorOf('share')}
          />
          <TextField
            label={m.settings_window_days()}
            value={days}
            maxLength={3}
            onChange={setDays}
            error={errorOf('leastWorkingDays')}
          />
        </>
      )}
    </DecisionDialog>
  )
}

/** The time limit of one grade of requests. */
export function GradeDialog({ onClose }: { readonly onClose: () => void }) {
  const [grade, setGrade] = useState('')
  const [days, setDays] = useState('')
  const [counting, setCounting] = useState<'working-days' | 'days'>('working-days')
  const limit = readWhole(days)
  return (
    <DecisionDialog
      title={m.settings_grade_title()}
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
            onChange={setGrade}
            error={grade.trim() === '' && errorOf('grade')}
          />
          <TextField
            label={m.settings_grade_days()}
            value={days}
            maxLength={3}
            onChange={setDays}
            error={errorOf('days')}
          />
          <ChoiceField
            label={m.settings_grade_counting()}
            value={counting}
            options={[
              { value: 'working-days', label: m.settings_grade_working() },
              { value: 'days', label: m.settings_grade_calendar() },
            ]}
            onChange={(chosen) => setCounting(chosen ?? counting)}
          />
        </>
      )}
    </DecisionDialog>
  )
}
