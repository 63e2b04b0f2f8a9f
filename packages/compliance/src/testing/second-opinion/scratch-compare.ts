import * as fc from 'fast-check'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { evaluate } from '../../evaluate.ts'
import { RULEBOOK } from '../../rules/all.ts'
import { ledgerRow } from './ledger-rows.ts'
import { secondOpinion } from './second-opinion.ts'
const N = Number(process.argv[2] ?? 3000),
  J = (process.argv[3] ?? 'jiujiang') as 'jiujiang',
  seed = Number(process.argv[4] ?? 1)
const rows = fc.sample(ledgerRow, { numRuns: N, seed })
const diffs = new Map<string, { n: number; ex: unknown }>()
let compared = 0
const bump = (k: string, ex: unknown) => {
  const d = diffs.get(k)
  if (d) d.n++
  else diffs.set(k, { n: 1, ex })
}
const t = Date.now()
for (const { row, today } of rows) {
  const mine = secondOpinion(row, { today, jurisdiction: J })
  const theirs = evaluate(row, { today, calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction: J })
  const key = (f: { rule: string; part?: string }) => f.rule + (f.part ? '#' + f.part : '')
  const m = new Map(mine.map((f) => [key(f), f])),
    h = new Map(theirs.map((f) => [key(f), f]))
  if (m.size !== mine.length) bump('DUP mine', row)
  if (h.size !== theirs.length) bump('DUP theirs', theirs.map(key))
  for (const [k, f] of m) {
    compared++
    const g = h.get(k)
    if (!g) {
      bump(`${k}: only mine ${f.verdict}`, { row, today, f })
      continue
    }
    const lightOk = f.light === 'running' ? ['green', 'yellow'].includes(g.light) : f.light === g.light
    if (f.verdict !== g.verdict || !lightOk)
      bump(`${k}: mine ${f.verdict}/${f.light} theirs ${g.verdict}/${g.light}`, { row, today, f, g })
    else if ((f.due ?? null) !== (g.due ?? null))
      bump(
        `${k}: due (${f.verdict}) mine ${f.due === null ? 'null' : 'date'} theirs ${g.due === null ? 'null' : 'date'}`,
        { row, today, f, g },
      )
  }
  for (const [k, g] of h) if (!m.has(k)) bump(`${k}: only theirs ${g.verdict}/${g.light}`, { row, today, g })
}
const want = process.argv[5]
for (const [k, d] of [...diffs].sort((a, b) => b[1].n - a[1].n)) {
  console.log(d.n, k)
  if (want && k.includes(want)) console.log(JSON.stringify(d.ex, null, 1))
}
console.log({ compared, ms: Date.now() - t })
