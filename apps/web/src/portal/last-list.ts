let last = '/'

/** Remembers the list as it is shown, with its filters. */
export function rememberList(href: string): void {
  last = href
}

/** The list that was shown last in this visit; the whole list where none was. */
export function lastList(): string {
  return last
}
