import type { LetterOutput } from '@tenderlight/contracts/case-letters'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { dayIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'

/** What of a letter may be changed, as it is typed. */
export interface LetterDraft {
  readonly title: string
  readonly lead: string
  /** One demand a line. */
  readonly asks: string
  readonly contact: string
  /** One name a line. */
  readonly copies: string
  readonly dueOn: CivilDate | undefined
}

/** The letter as it stands, ready to be typed over. */
export function draftOf({ content, dueOn }: Pick<LetterOutput, 'content' | 'dueOn'>): LetterDraft {
  const { title, lead, asks, contact, copies } = content
  return { title, lead, asks: asks.join('\n'), contact, copies: copies.join('\n'), dueOn: dueOn ?? undefined }
}

/** What is kept of one in the browser. */
export function readLetterDraft(kept: Kept): LetterDraft {
  return {
    title: textIn(kept, 'title'),
    lead: textIn(kept, 'lead'),
    asks: textIn(kept, 'asks'),
    contact: textIn(kept, 'contact'),
    copies: textIn(kept, 'copies'),
    dueOn: dayIn(kept, 'dueOn'),
  }
}

/** Lines that say something; a number ahead of one is left out: the letter numbers them itself. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const said = line.trim().replace(/^\d+\s*[.、．]\s*(?!\d)/u, '')
    return said === '' ? [] : [said]
  })

/** The content as it is sent. */
export function contentOf({ title, lead, asks, contact, copies }: LetterDraft): LetterOutput['content'] {
  return {
    title: title.trim(),
    lead: lead.trim(),
    asks: [...linesOf(asks)],
    contact: contact.trim(),
    copies: [...linesOf(copies)],
  }
}
