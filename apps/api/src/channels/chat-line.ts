/** One line for a chat: what is said, the project that it leads to, and what follows. */
export interface ChatLine {
  readonly lead: string
  readonly title: string
  readonly link: string
  readonly tail: string
}

/** What a robot's markdown reads as more than text. */
const MARKS = /[*_`~#<>[\]()!|@\\]/gu
/** From a character of ASCII to the one of full width that looks like it. */
const FULL_WIDTH = 0xfee0
const LONGEST_TITLE = 60

/** The text on one line, with nothing in it that a robot would read as markdown. */
export function plainIn(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(MARKS, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + FULL_WIDTH))
}

/** The line as markdown of both robots. */
export function markdownOf({ lead, title, link, tail }: ChatLine): string {
  const plain = Array.from(plainIn(title))
  const shown = plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1).join('')}…` : plain.join('')
  return `${plainIn(lead)} [${shown}](${link}) ${plainIn(tail)}`.trim()
}
