/**
 * Whose duty or right a finding on a project is. buyer: the unit whose project or matter it is. supervisor: the finance bureau
 * or another supervising department. supplier: the supplier's own right, which it may use or not. other: a department that is
 * none of them.
 */
export const BOUND = ['buyer', 'supervisor', 'supplier', 'other'] as const
export type Bound = (typeof BOUND)[number]

/** Whom the clocks of one rule bind, by part; `rest`: those that are not named. */
type ByPart = Readonly<Record<string, Bound>> & { readonly rest: Bound }

/** Rules about matters, with whom each binds. Every other rule binds the buyer. */
const MATTER_RULES_BIND: Readonly<Record<string, Bound | ByPart>> = {
  'cn.gp.enquiry.reply': 'buyer',
  'cn.gp.challenge.file': 'supplier',
  'cn.gp.challenge.reply': 'buyer',
  'cn.gp.challenge.suspend': 'buyer',
  'cn.gp.complaint.file': 'supplier',
  // The respondent explains; the other steps are the finance bureau's.
  'cn.gp.complaint.examine': { respond: 'buyer', rest: 'supervisor' },
  'cn.gp.complaint.decide': 'supervisor',
  'cn.gp.complaint.pause': 'supervisor',
  'cn.tender.objection.document': { file: 'supplier', rest: 'buyer' },
  'cn.tender.objection.result': { file: 'supplier', rest: 'buyer' },
  'cn.tender.complaint.file': 'supplier',
  'cn.tender.complaint.accept': 'supervisor',
  'cn.tender.complaint.decide': 'supervisor',
  // The department for small and medium enterprises answers the letter.
  'cn.gp.sme.verify': 'other',
  // Whoever takes complaints about late payment hands them on, and the department that handles them gives the result.
  'cn.pay.complaint': 'other',
  // Matters that belong to no project: the unit that has them in hand.
  'jiujiang.appeal.plan': 'buyer',
  'jiujiang.contact-update': 'buyer',
  'xialu.kpi.letters': 'buyer',
  'zhenhai.appeal.lights': 'buyer',
  'changshan.appeal.time-limits': 'buyer',
}

/** The rules that are named with whom they bind. */
export const NAMED_RULES: readonly string[] = Object.keys(MATTER_RULES_BIND)

/** Whom a finding of `rule` binds, of its clock `part` where it has several; '' names none. The buyer for what speaks of no matter. */
export function boundBy(rule: string, part?: string): Bound {
  const named = Object.hasOwn(MATTER_RULES_BIND, rule) ? MATTER_RULES_BIND[rule] : undefined
  if (named === undefined) return 'buyer'
  if (typeof named === 'string') return named
  return part !== undefined && Object.hasOwn(named, part) ? (named[part] ?? named.rest) : named.rest
}
