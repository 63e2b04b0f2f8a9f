import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import { Refused } from '../problem.ts'

/** What is paid in instalments has its invoices and payments there: a single day of either says nothing beside them. */
export function refuseBesideInstalments(event: EventName, { instalments }: StoredRecord): void {
  if (instalments === undefined || (event !== 'invoice' && event !== 'payment')) return
  throw new Refused('payment-refused', {
    zh: '本项目按分期付款登记,不再登记单一的发票或付款日期。',
    en: 'The project is paid in instalments; a single day of invoice or payment says nothing beside them. ',
    toDoZh: '请打开项目页的“付款”,在相应的分期中登记。',
    toDoEn: 'Open “Payments” on the project’s page and enter it with its instalment.',
  })
}
