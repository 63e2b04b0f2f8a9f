/** The line in a remark below which each package stands on a line of its own, to the end. */
export const LOTS_HEAD = '采购包明细：'

const LOTS = /(?:^|\n)\s*采购包明细[：:]/

/** A remark without its list of packages: their amounts are parts of what the project as a whole reserves. */
export function withoutLots(remark: string): string {
  const at = LOTS.exec(remark)?.index
  return at === undefined ? remark : remark.slice(0, at)
}
