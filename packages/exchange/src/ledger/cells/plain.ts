const ASCII = /^[\u0020-\u007e]*$/

/** Text with full-width letters, digits and signs made half-width, and outer blanks removed. */
export function plain(text: string): string {
  return ASCII.test(text) ? text.trim() : text.normalize('NFKC').trim()
}

const NOTHING = /^[-\u2010-\u2015\u2500/\\]*$/

/** Whether plain text stands for an empty cell: nothing, or only the strokes that people draw through one (`/`, `-`, `—`). */
export function isBlank(plainText: string): boolean {
  return NOTHING.test(plainText)
}
