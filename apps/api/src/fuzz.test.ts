import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeeping } from './evidence/open-keeping.ts'
import { seedDistrict, startTestApi } from './testing/test-api.ts'
import type { TestApi, TestDistrict } from './testing/test-api.ts'
import { anyLedger } from './testing/fuzz/ledgers.ts'
import { anyNotice } from './testing/fuzz/notices.ts'
import { chanceOf } from './testing/fuzz/random.ts'
import { procedureAttempt, routeAttempt } from './testing/fuzz/requests.ts'
import { targetOf } from './testing/fuzz/target.ts'
import type { Answer, Target } from './testing/fuzz/target.ts'

/** What is sent in all: to each database half. In `npm test` always the same few; `npm run test:fuzz` sends 20,000 new ones. */
const INPUTS = Number(process.env['FUZZ_INPUTS'] ?? 700)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122)
const [LEDGERS, NOTICES] = [Math.round(INPUTS * 0.14), Math.round(INPUTS * 0.08)]
const CALLS = Math.round(INPUTS / 2) - LEDGERS - NOTICES
const PATIENCE = 60_000 + INPUTS * 1_000

const TODAY = civilDate('2026-03-04')
const LEDGER = [
  '项目编号,项目名称,采购单位,制度,采购类别,采购方式,预算金额(元),意向公开日期,采购公告日期,中标通知书日期',
  ...Array.from(
    { length: 20 },
    (_, n) =>
      `F-${n},校舍改造${n},测试区教育局,政府采购,服务,公开招标,${1_860_000 + n},2025-12-22,2026-01-22,2026-02-13`,
  ),
].join('\n')

forEachDatabase('malformed input', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let target: Target
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-fuzz-'))

  beforeAll(async () => {
    const evidence = openKeeping(folder, { mostBytes: 1_000_000, mostDistrictBytes: 50_000_000, s3: undefined })
    api = await startTestApi(connection(), TODAY, { evidence })
    district = await seedDistrict(api.deps)
    target = await targetOf(api, district)
    expect(await importOf(await preview(Buffer.from(LEDGER), '台账.csv'))).toMatchObject({ created: 20 })
  })
  afterAll(async () => {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const call = (path: string, input: unknown) =>
    target.send({
      aim: path,
      method: 'POST',
      path: `/trpc/${path}`,
      type: 'application/json',
      body: JSON.stringify(input),
    })
  const preview = (bytes: Buffer, filename: string) =>
    call('ledger.preview', { filename, content: bytes.toString('base64') })
  /** Confirms what was previewed. */
  const importOf = async (previewed: Answer): Promise<{ created: number; changed: number }> => {
    const { importId } = dataOf(previewed)
    const { created, changed } = dataOf(await call('ledger.confirm', { importId }))
    return { created: Number(created), changed: Number(changed) }
  }
  const dataOf = ({ status, body }: Answer): Readonly<Record<string, unknown>> => {
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body).slice(0, 300)}`)
    return (body as { result: { data: Record<string, unknown> } }).result.data
  }

  test(`${CALLS} calls of procedures and routes: an answer, and none of 500`, { timeout: PATIENCE }, async () => {
    const chance = chanceOf(SEED)
    const faults: unknown[] = []
    const statuses: Record<string, number> = {}
    let known = await target.known()
    for (let turn = 0; turn < CALLS; turn++) {
      if (turn % 500 === 499) known = await target.known()
      const attempt = turn % 5 === 4 ? routeAttempt(chance, known) : procedureAttempt(turn, chance, known)
      // Ends the session that everything is sent with.
      if (/^(?:access\.signOut|account\.end|organisations\.changeSignInRule)/u.test(attempt.aim)) continue
      const { status, fault } = await target.send(attempt, target.someone(attempt.aim, chance))
      statuses[status] = (statuses[status] ?? 0) + 1
      if (fault !== undefined) faults.push({ turn, ...attempt, body: String(attempt.body).slice(0, 2_000), fault })
    }
    expect(faults, `seed ${SEED}`).toEqual([])
    // They reach what they are aimed at, and most of them are refused.
    expect(statuses['200'] ?? 0).toBeGreaterThan(CALLS < 150 ? -1 : CALLS * 0.03)
    expect(statuses['400'] ?? 0).toBeGreaterThan(CALLS * 0.2)
    expect((await fetch(`${api.address}/healthz`)).status).toBe(200)
  })

  test(`${LEDGERS} ledgers: read or refused, and imported whole or not at all`, { timeout: PATIENCE }, async () => {
    const chance = chanceOf(SEED + 1)
    const faults: unknown[] = []
    let [read, imported] = [0, 0]
    // Whom a call before has signed out signs in again, and the log tells of it: before anything is counted.
    await call('ledger.preview', {})
    let before = await target.rows()
    for (let turn = 0; turn < LEDGERS; turn++) {
      const { filename, bytes } = anyLedger(chance)
      const answer = await preview(bytes, filename)
      const wrong = (what: string) =>
        faults.push({ turn, filename, what, file: bytes.subarray(0, 3_000).toString('base64') })
      if (answer.fault !== undefined) wrong(answer.fault)
      const previewed = await target.rows()
      // Refused: no row of anything. Read: the reading is kept, and nothing else.
      const expected = { ...before, ledger_imports: (before['ledger_imports'] ?? 0) + (answer.status === 200 ? 1 : 0) }
      if (JSON.stringify(previewed) !== JSON.stringify(expected)) wrong(`rows ${JSON.stringify([before, previewed])}`)
      before = previewed
      if (answer.status !== 200) continue
      read += 1
      if (chance.once(3)) continue
      const { created } = await importOf(answer).catch((error: unknown) => {
        wrong(String(error))
        return { created: 0 }
      })
      const after = await target.rows()
      const grown = (after['procurements'] ?? 0) - (before['procurements'] ?? 0)
      if (grown !== created) wrong(`${created} created, ${grown} there`)
      imported += 1
      before = after
    }
    expect(faults, `seed ${SEED + 1}`).toEqual([])
    expect(read).toBeGreaterThan(LEDGERS * 0.05)
    expect(read).toBeLessThan(LEDGERS * 0.95)
    expect(imported).toBeGreaterThan(0)
  })

  test(`${NOTICES} pasted notices: read or refused`, { timeout: PATIENCE }, async () => {
    const chance = chanceOf(SEED + 2)
    const faults: unknown[] = []
    const before = await target.rows()
    let read = 0
    for (let turn = 0; turn < NOTICES; turn++) {
      const text = anyNotice(chance)
      const { status, fault } = await call('intentions.paste', { text })
      if (fault !== undefined) faults.push({ turn, text: text.slice(0, 3_000), fault })
      if (status === 200) read += 1
    }
    expect(faults, `seed ${SEED + 2}`).toEqual([])
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(NOTICES)
    expect(await target.rows()).toEqual(before)
  })
})
