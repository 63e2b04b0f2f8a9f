import {
  ALERT_AUDIENCES,
  ALERT_CHANNELS,
  ALERT_LEVELS,
  ALERT_PACES,
  ALERT_STEPS,
} from '@tenderlight/compliance/desk/kinds'
import type { AlertPolicy, AlertPolicyStep } from '@tenderlight/compliance/desk/kinds'
import { oneIn, textIn, textsIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'

/** One entry as it is typed. */
export interface EntryDraft extends Omit<AlertPolicyStep, 'afterWorkingDays'> {
  /** Working days, of a reminder alone. */
  readonly after: string
}

export interface PolicyDraft {
  readonly steps: readonly EntryDraft[]
}

/** What a new entry begins as. */
export const NEW_ENTRY: EntryDraft = {
  step: 'reminder',
  after: '',
  levels: ALERT_LEVELS,
  to: ['bureau'],
  channels: ['in-app'],
  how: 'at-once',
}

/** What a policy is before anything of it is changed. */
export function draftOf({ steps }: AlertPolicy): PolicyDraft {
  return {
    steps: steps.map(({ afterWorkingDays, ...entry }) => ({
      ...entry,
      after: afterWorkingDays === null ? '' : String(afterWorkingDays),
    })),
  }
}

/** As it is sent. What is no number goes as nothing: the reader refuses it, and the field says so. */
export function contentOfDraft({ steps }: PolicyDraft): AlertPolicy {
  return {
    steps: steps.map(({ after, ...entry }) => ({
      ...entry,
      afterWorkingDays: entry.step === 'reminder' && /^\d+$/u.test(after.trim()) ? Number(after) : null,
    })),
  }
}

/** The entries of something kept. */
export function readPolicyDraft(kept: Kept): PolicyDraft {
  const steps: readonly unknown[] = Array.isArray(kept['steps']) ? kept['steps'] : []
  return { steps: steps.flatMap((one) => (typeof one === 'object' && one !== null ? [readEntry({ ...one })] : [])) }
}

function readEntry(kept: Kept): EntryDraft {
  const some = <V extends string>(words: readonly V[], field: string) => {
    const chosen = textsIn(kept, field)
    return words.filter((word) => chosen.includes(word))
  }
  return {
    step: oneIn(ALERT_STEPS, kept, 'step') ?? NEW_ENTRY.step,
    after: textIn(kept, 'after'),
    levels: some(ALERT_LEVELS, 'levels'),
    to: some(ALERT_AUDIENCES, 'to'),
    channels: some(ALERT_CHANNELS, 'channels'),
    how: oneIn(ALERT_PACES, kept, 'how') ?? NEW_ENTRY.how,
  }
}
