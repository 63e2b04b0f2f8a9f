/** One clause of a document: where it starts, and its text. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** No clause is longer: every search inside one is bounded, whatever the document looks like. */
const LONGEST_BEFORE = 120
const LONGEST_AFTER = 240

/** A full stop, a semicolon, an exclamation or question mark, or the end of the line. */
function ends(code: number): boolean {
  switch (code) {
    case 0x0a:
    case 0x0d:
    case 0x21:
    case 0x3b:
    case 0x3f:
    case 0x3002:
    case 0xff01:
    case 0xff1b:
    case 0xff1f:
      return true
    default:
      return false
  }
}

/** The clause around `offset`: to the next full stop, semicolon or line's end on either side, and no farther than the bounds. */
export function clauseAt(text: string, offset: number): Clause {
  let start = offset
  const least = Math.max(0, offset - LONGEST_BEFORE)
  while (start > least && !ends(text.charCodeAt(start - 1))) start -= 1
  let end = offset
  const most = Math.min(text.length, offset + LONGEST_AFTER)
  while (end < most && !ends(text.charCodeAt(end))) end += 1
  return { start, end, text: text.slice(start, end) }
}

const NEGATION = /不得|不应|不能|不可|不准|不宜|严禁|禁止|不以|不要求|无需|无须|不需|不再|取消|废止|停止|清理/u

/** Whether the words before `index` in the same part of the clause say that it is not so. */
export function isNegated(clause: string, index: number): boolean {
  const before = clause.slice(0, index)
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf('，'), before.lastIndexOf('、'))
  return NEGATION.test(before.slice(from + 1))
}
