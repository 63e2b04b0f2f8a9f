import type { Sink } from '../output/sink.ts'
import { writeFinding } from './finding-json.ts'
import { JsonBytes } from './json-bytes.ts'
import type { Report } from './report.ts'

/** Bytes that are written together. */
const PIECE = 1 << 18

/** The audit as one JSON object, a procurement a line, written as it is made. */
export function jsonReport(out: Sink): Report {
  const bytes = new JsonBytes()
  let first = true
  let writing: Promise<void> | undefined
  /** Sends what was gathered, once what was sent before is written: judging goes on meanwhile, and waits for a slow reader. */
  const send = async (): Promise<void> => {
    await writing
    const piece = bytes.take()
    writing = (out.write(piece) ?? Promise.resolve()).then(() => bytes.giveBack(piece))
    // A write that fails is told by the next one, or at the end.
    writing.catch(() => undefined)
  }
  return {
    head({ asOf, calendar, jurisdiction }) {
      const { coveredThrough, version } = calendar
      const head = JSON.stringify({ asOf, jurisdiction, calendar: { version, coveredThrough } })
      bytes.json(`${head.slice(0, -1)},\n"procurements":[`)
      return undefined
    },
    procurement({ procurement: { id, title }, row }, lights, findings) {
      const separator = first ? '\n' : ',\n'
      first = false
      const head = JSON.stringify({ id, title, row, lights })
      bytes.json(`${separator}${head.slice(0, -1)},"findings":[`)
      for (const [index, finding] of findings.entries()) {
        if (index > 0) bytes.json(',')
        writeFinding(bytes, finding)
      }
      bytes.json(']}')
      return bytes.length < PIECE ? undefined : send()
    },
    async foot({ rejected, summary, unknownColumns }) {
      const parts = [
        `"rejected":${JSON.stringify(rejected)}`,
        `"unknownColumns":${JSON.stringify(unknownColumns)}`,
        `"summary":${JSON.stringify(summary)}`,
      ]
      bytes.json(`\n],\n${parts.join(',\n')}}\n`)
      await send()
      await writing
    },
  }
}
