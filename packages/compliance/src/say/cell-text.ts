/** Signs that start a formula or a command in a spreadsheet, also in full width; behind apostrophes, so that disarming can be undone. */
const STARTS_FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
const DISARMED = /^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/u

/**
 * A text as it may stand in a cell of delimited text: what a spreadsheet would take for a formula begins with an
 * apostrophe, which tells it that the cell is text. Everything that hands out delimited text goes through here.
 */
export function cellText(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text
}

/** The text that `cellText` was given. */
export function textOfCell(cell: string): string {
  return cell.replace(DISARMED, '')
}
