import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import { Refused } from '../problem.ts'

/** Where supplements are listed one by one, their amount together is the sum of the list and is not entered. */
export function refuseBesideSupplements(field: string, { supplementList }: StoredRecord): void {
  if (field !== 'supplements' || supplementList === undefined) return
  throw new Refused('payment-refused', {
    zh: '补充合同已逐份登记,合计金额由清单得出,不单独填写。',
    en: 'The supplements are listed one by one; their amount together is the sum of the list. ',
    toDoZh: '请在项目页的“补充合同”中更正相应的一份。',
    toDoEn: 'Correct the one in question under “Supplements” on the project’s page.',
  })
}
