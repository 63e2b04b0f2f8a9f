/** Clauses of a remark: at stops, brackets and line breaks; not at the comma within a number. */
const BREAK = /[,，](?!\d{3}(?:\D|$))|[。;；\n()（）!！]/

/** Longer remarks hold whole documents; what they reserve stands at their start. */
const LONGEST = 4000

/** The clauses of a remark, as they are written. */
export function clausesOf(remark: string): string[] {
  return remark
    .slice(0, LONGEST)
    .split(BREAK)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}
