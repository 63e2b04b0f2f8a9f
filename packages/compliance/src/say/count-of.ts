/** `n` of something in English: "1 day", "0 days", "2 working days"; `many` where it is not made with an s. */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
