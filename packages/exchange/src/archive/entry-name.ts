/** A name that would lead out of the folder an archive is unpacked in, or that systems read in different ways. */
export class UnusableEntryName extends Error {
  readonly entry: string

  constructor(entry: string, why: string) {
    super(`${JSON.stringify(entry)}: ${why}`)
    this.name = 'UnusableEntryName'
    this.entry = entry
  }
}

const LONGEST_BYTES = 65_535

/**
 * The name of an entry in UTF-8. Steps are parted by `/`. Throws `UnusableEntryName` for a name that is empty or too long, is absolute or
 * names a drive, has a step that is empty, `.` or `..`, or has `\`, a control character or half a character in it.
 */
export function entryName(name: string): Buffer {
  const refuse = (why: string) => new UnusableEntryName(name, why)
  if (name === '') throw refuse('no name')
  if (name.startsWith('/') || /^[A-Za-z]:/u.test(name)) throw refuse('an absolute path')
  if (name.includes('\\')) throw refuse('a stroke the other way')
  if (/\p{Cc}/u.test(name)) throw refuse('a control character')
  if (!name.isWellFormed()) throw refuse('half a character')
  if (name.split('/').some((step) => step === '' || step === '.' || step === '..'))
    throw refuse('a path that leads out')
  const bytes = Buffer.from(name)
  if (bytes.length > LONGEST_BYTES) throw refuse('too long')
  return bytes
}
