import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '../testing/test-api.ts'

const PATIENCE_MS = 180_000
/** Longer than the metrics keep what they have counted. */
const LOOK_MS = 5_200

/** Resolves when the server at `address` has no job and no delivery waiting. */
export async function workDone(address: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    await wait(LOOK_MS)
    const metrics = await (await fetch(`${address}/metrics`)).text()
    if (!/^tenderlight_(?:deliveries\{.*"queued"\}|queue_waiting\{.*\}) [1-9]/mu.test(metrics)) return
    if (Date.now() > until) throw new Error(`there is still work waiting: ${metrics}`)
  }
}

/** The whole log of the client's district, as the page hands it out. */
export async function exportedLog({ audit }: Client): Promise<string> {
  const { lines, through } = await audit.beginExport.mutate()
  let text = lines
  for (let after = 0; after < through;) {
    const page = await audit.exportEntries.query({ after, through })
    text += page.lines
    after = page.last
  }
  return text
}
