/** What stands in the address of the page on which earlier projects are chosen. */
export interface CopySearch {
  /** Absent: last year. */
  readonly year?: number
  /** Of every year. */
  readonly anyYear?: true
  readonly text?: string
}

/** Reads an address; what makes no sense in it is left out. */
export function readCopySearch({ year, anyYear, text }: Readonly<Record<string, unknown>>): CopySearch {
  const known = typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2100
  return {
    ...(anyYear === true ? { anyYear } : known ? { year } : {}),
    ...(typeof text === 'string' && text.trim() !== '' ? { text: text.trim().slice(0, 100) } : {}),
  }
}
