import { ruleTitle } from '@tenderlight/compliance/say'
import { stepWords } from '@tenderlight/compliance/intake/step-words'
import type { IntakeStep } from '@tenderlight/compliance/intake/steps'
import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { MatterListRow } from '@tenderlight/contracts/requests'
import { m } from '../paraglide/messages.js'
import { currentLocale } from './locale.ts'
import { textOf } from './text-of.ts'

/** The kinds of matters, in the order of their choice lists. */
export const MATTER_WORDS: Readonly<Record<MatterKind, () => string>> = {
  request: m.req_kind_request,
  enquiry: m.req_kind_enquiry,
  challenge: m.req_kind_challenge,
  objection: m.req_kind_objection,
  complaint: m.req_kind_complaint,
  letter: m.req_kind_letter,
  'arrears-complaint': m.req_kind_arrears,
  'size-verification': m.req_kind_size,
  'contact-change': m.req_kind_contact,
}

export const sayStep = (step: IntakeStep): string => textOf(stepWords(step))

/** By when, and where that comes from: a rule, or somebody who said so. */
export function sayLimit({ limit, open }: Pick<MatterListRow, 'limit' | 'open'>): string {
  if (limit === null) return open ? m.req_no_limit() : ''
  return limit.from === 'given' || limit.rule === undefined
    ? m.req_limit_given({ date: limit.due })
    : m.req_limit_rule({ date: limit.due, rule: ruleTitle(limit.rule, currentLocale(), limit.part) })
}

/** What is waited for, or that it is closed. */
export function sayWaiting({ waitsFor }: Pick<MatterListRow, 'waitsFor'>): string {
  return waitsFor === null ? m.req_closed() : m.req_waits({ step: sayStep(waitsFor) })
}
