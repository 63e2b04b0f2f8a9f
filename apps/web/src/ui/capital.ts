/** With a capital first letter, where a word of the vocabulary begins a line. Chinese has none. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
