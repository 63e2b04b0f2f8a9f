import type { CaseAct, CaseOutput } from '@tenderlight/contracts/cases'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'

/** What was said with an act. */
export interface Said {
  readonly text: string
  readonly day: CivilDate | undefined
}

/** The case, and the last step that the person had before them. */
interface At {
  readonly id: string
  readonly step: number
}

/** How one act is asked for: its words, whether it names a day, and what is sent. */
export interface ActForm {
  readonly lead: () => string
  readonly label: () => string
  /** How many characters say enough; 0: nothing has to be said. */
  readonly least: number
  readonly day?: { readonly label: () => string; readonly needed: boolean; readonly past?: true }
  readonly withFiles?: true
  readonly danger?: true
  readonly send: (at: At, said: Said) => Promise<CaseOutput>
}

/** Acts that are a text, with or without a day; the others have dialogs of their own. */
export type PlainAct = Exclude<CaseAct, 'draft-letter' | 'issue-letter' | 'escalate' | 'note' | 'attach'>

const LEAST = 2

/** A day that the form has made sure of. */
function needed(day: CivilDate | undefined): CivilDate {
  if (day === undefined) throw new RangeError('the form sends no act without its day')
  return day
}

const answers =
  (what: 'answered' | 'rectified' | 'extension-asked') =>
  async (at: At, { text, day }: Said): Promise<CaseOutput> =>
    trpcClient.cases.answer.mutate({ ...at, what, text, day: needed(day) })

const reviews =
  (what: 'returned' | 'passed' | 'fed-back') =>
  async (at: At, { text, day }: Said): Promise<CaseOutput> =>
    trpcClient.cases.review.mutate({ ...at, what, text, ...(day === undefined ? {} : { dueOn: day }) })

const decides =
  (what: Parameters<typeof trpcClient.cases.decide.mutate>[0]['what']) =>
  async (at: At, { text, day }: Said): Promise<CaseOutput> =>
    trpcClient.cases.decide.mutate({ ...at, what, text, ...(day === undefined ? {} : { dueOn: day }) })

/** The forms of the plain acts. `unsettled`: something of the case is still not in order. */
export function actForms(unsettled: boolean): Readonly<Record<PlainAct, ActForm>> {
  const reason = { label: m.case_reason, least: LEAST }
  return {
    answer: {
      lead: m.case_answer_lead,
      label: m.case_answer_text,
      least: LEAST,
      day: { label: m.case_answer_day, needed: true },
      withFiles: true,
      send: answers('answered'),
    },
    rectify: {
      lead: m.case_rectify_lead,
      label: m.case_rectify_text,
      least: LEAST,
      day: { label: m.case_rectify_day, needed: true, past: true },
      withFiles: true,
      send: answers('rectified'),
    },
    'ask-extension': {
      lead: m.case_extension_lead,
      ...reason,
      day: { label: m.case_extension_day, needed: true },
      withFiles: true,
      send: answers('extension-asked'),
    },
    'grant-extension': {
      lead: m.case_grant_lead,
      ...reason,
      day: { label: m.case_grant_day, needed: true },
      send: decides('extension-granted'),
    },
    'decline-extension': { lead: m.case_decline_lead, ...reason, send: decides('extension-declined') },
    return: {
      lead: m.case_return_lead,
      ...reason,
      day: { label: m.case_return_day, needed: false },
      send: reviews('returned'),
    },
    pass: { lead: m.case_pass_lead, label: m.case_pass_text, least: LEAST, send: reviews('passed') },
    'feed-back': { lead: m.case_feed_back_lead, label: m.case_feed_back_text, least: LEAST, send: reviews('fed-back') },
    'strike-off': {
      lead: unsettled ? m.case_strike_off_lead_unsettled : m.case_strike_off_lead,
      label: m.case_reason,
      least: unsettled ? LEAST : 0,
      send: decides('struck-off'),
    },
    'ask-withdrawal': { lead: m.case_ask_withdrawal_lead, ...reason, danger: true, send: decides('withdrawal-asked') },
    withdraw: { lead: m.case_withdraw_lead, ...reason, danger: true, send: decides('withdrawn') },
    'decline-withdrawal': { lead: m.case_decline_withdrawal_lead, ...reason, send: decides('withdrawal-declined') },
  }
}
