/**
 * `text` without control characters and halves of characters, which neither XML 1.0 nor RFC 5545 can hold, not even
 * escaped. Tabs and line breaks stay.
 */
export function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/u.test(character) ? character : ''))
}
