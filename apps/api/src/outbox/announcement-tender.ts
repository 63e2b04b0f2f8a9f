import type { Notice } from '@tenderlight/contracts/notices'
import type { Method } from '@tenderlight/compliance/procurement/vocabulary'
import { METHOD_WORDS } from '@tenderlight/exchange/ledger/words'
import type { Fen } from '@tenderlight/law/money'

/** The word of OCDS's list `method`, for the methods that it has one for without doubt. */
const OCDS_METHODS: Readonly<Partial<Record<Method, 'open' | 'selective' | 'direct'>>> = {
  'open-tender': 'open',
  'invited-tender': 'selective',
  'single-source': 'direct',
}

/** An amount as OCDS writes it: yuan, not fen. */
const value = (amount: Fen | null | undefined) =>
  amount === null || amount === undefined ? undefined : { amount: amount / 100, currency: 'CNY' as const }

/**
 * What an announcement says under the names that the Open Contracting Data Standard 1.1 has for it, as a release's `tender`.
 * What OCDS has no word for stands in the notice and in its table; what the announcement does not say is left out.
 */
export function tenderOf(notice: Notice) {
  const { procurementId, title, summary, unit, category, method, budget, publishedOn, bidDeadlineOn, lots } = notice
  return {
    id: procurementId,
    title,
    ...(summary === '' ? {} : { description: summary }),
    status: 'active' as const,
    procuringEntity: { name: unit },
    mainProcurementCategory: category,
    ...(OCDS_METHODS[method] === undefined ? {} : { procurementMethod: OCDS_METHODS[method] }),
    procurementMethodDetails: METHOD_WORDS[method][0],
    ...(value(budget) === undefined ? {} : { value: value(budget) }),
    // Announced on a day, open for bids from it: OCDS's periods are of moments, in China's time.
    tenderPeriod: {
      startDate: `${publishedOn}T00:00:00+08:00`,
      ...(bidDeadlineOn === null ? {} : { endDate: `${bidDeadlineOn}T23:59:59+08:00` }),
    },
    ...(lots === undefined || lots.length === 0
      ? {}
      : { lots: lots.map((lot, index) => ({ id: String(index + 1), title: lot.title, value: value(lot.budget) })) }),
  }
}
