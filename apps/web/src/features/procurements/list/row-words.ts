import { CATEGORY_WORDS, METHOD_WORDS, REGIME_WORDS } from '../../../ui/vocabulary.ts'
import type { ListRow } from '@tenderlight/contracts/procurements'

/** 政府采购 · 服务 · 公开招标: what is known of it. */
export function kindOf({ regime, category, method }: Pick<ListRow, 'regime' | 'category' | 'method'>): string {
  return [
    regime === null ? '' : REGIME_WORDS[regime](),
    category === null ? '' : CATEGORY_WORDS[category](),
    method === null ? '' : METHOD_WORDS[method](),
  ]
    .filter(Boolean)
    .join(' · ')
}
