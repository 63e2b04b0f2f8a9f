/** The address of a notice's page. */
export function noticeHref(number: string): string {
  return `/notices/${encodeURIComponent(number)}`
}
