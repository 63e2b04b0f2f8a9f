/** Characters that take two columns of a terminal: CJK, full-width forms. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u

/** Columns that `text` takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/** `text` with spaces up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** `text` cut to `width` columns, with an ellipsis where something is missing. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 1
  for (const character of text) {
    used += WIDE.test(character) ? 2 : 1
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}

/** Control characters of a cell would move the cursor or colour the screen: they are shown as spaces. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
}

/** Rows under a header, columns aligned and two spaces apart; no column wider than `widest`. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], widest = 44): string {
  const clean = [header, ...rows].map((row) => row.map((cell) => cutTo(plain(cell), widest)))
  const widths = header.map((_, column) => Math.max(...clean.map((row) => widthOf(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => padTo(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = clean
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(head), rule, ...body.map(line)].map((text) => `${text}\n`).join('')
}
