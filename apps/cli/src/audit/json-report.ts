import type { Sink } from '../output/sink.ts'
import { findingJson } from './finding-json.ts'
import type { Report } from './report.ts'

/** The audit as one JSON object, a procurement a line, written as it is made. */
export function jsonReport(out: Sink): Report {
  let first = true
  return {
    head({ asOf, calendar, jurisdiction }) {
      const { coveredThrough, version } = calendar
      const head = JSON.stringify({ asOf, jurisdiction, calendar: { version, coveredThrough } })
      return out.write(`${head.slice(0, -1)},\n"procurements":[`)
    },
    procurement({ procurement: { id, title }, row }, lights, findings) {
      const separator = first ? '\n' : ',\n'
      first = false
      const head = JSON.stringify({ id, title, row, lights })
      return out.write(`${separator}${head.slice(0, -1)},"findings":[${findings.map(findingJson).join(',')}]}`)
    },
    foot({ rejected, summary, unknownColumns }) {
      const parts = [
        `"rejected":${JSON.stringify(rejected)}`,
        `"unknownColumns":${JSON.stringify(unknownColumns)}`,
        `"summary":${JSON.stringify(summary)}`,
      ]
      return out.write(`\n],\n${parts.join(',\n')}}\n`)
    },
  }
}
