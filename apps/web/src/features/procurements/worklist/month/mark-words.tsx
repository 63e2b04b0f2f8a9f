import { m } from '../../../../paraglide/messages.js'
import { Light } from '../../../../ui/light.tsx'
import { LIGHT_WORDS } from '../../../../ui/vocabulary.ts'
import type { Mark } from './month-days.ts'

/** The word of a mark. */
function sayMark(mark: Mark): string {
  if (mark === 'waiting') return m.worklist_mark_waiting()
  return mark === 'ready' ? m.worklist_mark_ready() : LIGHT_WORDS[mark]()
}

/** How many of one kind: colour, shape and word for what has a light; a word for what has none. */
export function MarkCount({ mark, n }: { readonly mark: Mark; readonly n: number }) {
  const text = `${sayMark(mark)} ${n}`
  if (mark === 'waiting') return <span className="month-mark">◇ {text}</span>
  return <Light light={mark === 'ready' ? 'grey' : mark} word={text} />
}
