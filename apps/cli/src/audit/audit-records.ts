import { evaluate, rulesIn } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { lightAt } from '@tenderlight/compliance/finding'
import type { LedgerRecord } from '@tenderlight/exchange/ledger/record'
import type { Progress } from '../output/progress.ts'
import type { Report } from './report.ts'
import { Tally } from './summary.ts'

/** Judges the records one after the other and hands each to the report; returns the counts. */
export async function auditRecords(
  records: readonly LedgerRecord[],
  context: Context,
  to: { readonly report: Report; readonly progress: Progress },
): Promise<Tally> {
  const tally = new Tally(rulesIn(context.rulebook, context.jurisdiction))
  let done = 0
  for (const record of records) {
    const findings = evaluate(record.procurement, context)
    const lights = { law: lightAt(findings, 'law'), commitment: lightAt(findings, 'commitment') }
    tally.add(lights, findings)
    const written = to.report.procurement(record, lights, findings)
    if (written !== undefined) await written
    done += 1
    to.progress.reach(done)
  }
  to.progress.clear()
  return tally
}
