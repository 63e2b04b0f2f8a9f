import {
  ACCEPTANCE_CONCLUSIONS,
  STANDARD_KINDS,
  STANDARD_RESULTS,
} from '@tenderlight/compliance/performance/acceptance'
import type { AcceptanceConclusion, StandardKind, StandardResult } from '@tenderlight/compliance/performance/acceptance'
import type { Performance } from '@tenderlight/contracts/performance'

const ANSWERS = ['yes', 'no'] as const
type YesNo = (typeof ANSWERS)[number]

/** A standard as it is being entered. */
export interface StandardRow {
  /** Of this form only. */
  readonly row: number
  /** Of a standard that is on record. */
  readonly id?: string
  readonly kind: StandardKind
  readonly text: string
  readonly result?: StandardResult | undefined
  readonly note: string
}

/** The acceptance as it is being entered. */
export interface AcceptanceDraft {
  readonly standards: readonly StandardRow[]
  readonly publicService?: YesNo | undefined
  readonly usersTookPart?: YesNo | undefined
  readonly participants: string
  readonly conclusion?: AcceptanceConclusion | undefined
}

export function emptyStandard(row: number): StandardRow {
  return { row, kind: 'technical', text: '', note: '' }
}

/** What is on record, ready to be changed; one empty standard where nothing is. */
export function acceptanceDraftOf(acceptance: Performance['acceptance']): AcceptanceDraft {
  if (acceptance === null) return { standards: [emptyStandard(0)], participants: '' }
  const { standards, publicService, usersTookPart, participants = '', conclusion } = acceptance
  return {
    standards: standards.map(({ id, kind, text, result, note = '' }, row) => ({ row, id, kind, text, result, note })),
    publicService: yesNo(publicService),
    usersTookPart: yesNo(usersTookPart),
    participants,
    conclusion,
  }
}

const yesNo = (value: boolean | undefined): YesNo | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'

/** What the draft says, as the server takes it. */
export function acceptanceOf({ standards, publicService, usersTookPart, participants, conclusion }: AcceptanceDraft) {
  return {
    standards: standards.map(({ id, kind, text, result, note }) => ({
      ...(id === undefined ? {} : { id }),
      kind,
      text: text.trim(),
      ...(result === undefined ? {} : { result }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })),
    ...(publicService === undefined ? {} : { publicService: publicService === 'yes' }),
    ...(usersTookPart === undefined ? {} : { usersTookPart: usersTookPart === 'yes' }),
    ...(participants.trim() === '' ? {} : { participants: participants.trim() }),
    ...(conclusion === undefined ? {} : { conclusion }),
  }
}

/** Whether everything that was answered or listed before is there as it was: then no reason is asked for. */
export function addsOnly(before: Performance['acceptance'], draft: AcceptanceDraft): boolean {
  if (before === null) return true
  const after = acceptanceOf(draft)
  const { standards, ...answers } = before
  const stays = (then: object, now: object | undefined) =>
    now !== undefined &&
    Object.entries(then).every(([field, value]) => new Map(Object.entries(now)).get(field) === value)
  return (
    stays(answers, after) &&
    standards.every((one) =>
      stays(
        one,
        after.standards.find(({ id }) => id === one.id),
      ),
    )
  )
}

/** A kept draft as far as it can still be used; undefined: not at all. */
export function keptAcceptance(kept: unknown): AcceptanceDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const loose: Readonly<Record<string, unknown>> = { ...kept }
  const rows: readonly unknown[] = Array.isArray(loose['standards']) ? loose['standards'] : []
  return {
    standards: rows.flatMap(keptRow),
    publicService: one(ANSWERS, loose['publicService']),
    usersTookPart: one(ANSWERS, loose['usersTookPart']),
    participants: textOf(loose['participants']),
    conclusion: one(ACCEPTANCE_CONCLUSIONS, loose['conclusion']),
  }
}

function keptRow(kept: unknown, row: number): StandardRow[] {
  if (typeof kept !== 'object' || kept === null) return []
  const loose: Readonly<Record<string, unknown>> = { ...kept }
  const id = textOf(loose['id'])
  return [
    {
      row,
      ...(id === '' ? {} : { id }),
      kind: one(STANDARD_KINDS, loose['kind']) ?? 'technical',
      text: textOf(loose['text']),
      result: one(STANDARD_RESULTS, loose['result']),
      note: textOf(loose['note']),
    },
  ]
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const one = <V extends string>(words: readonly V[], value: unknown) => words.find((word) => word === value)
