import type { Statement } from '../rules/rule.ts'

/** Rules about suppliers, documents, policy measures and years. */
export const SUPPLIER_STATEMENTS: readonly Statement[] = []
