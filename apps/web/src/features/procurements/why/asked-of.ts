import type { Finding } from '@tenderlight/compliance/finding'

/** Names one finding on a procurement, as the API asks for it. */
export function askedOf(key: string, { rule, part, matter }: Pick<Finding, 'rule' | 'part' | 'matter'>) {
  return { key, rule, ...(part === undefined ? {} : { part }), ...(matter === undefined ? {} : { matter }) }
}
