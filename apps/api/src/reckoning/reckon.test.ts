import { tallyRules } from '@tenderlight/compliance/desk/rule-tally'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { figureOfDay, newestFigure } from '@tenderlight/db/repositories/figures'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendLog, byInstallation } from '../audit-log/append-log.ts'
import { contextFor } from '../record/context.ts'
import { createRecords } from '../record/write-records.ts'
import { seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../testing/test-api.ts'
import { makeFigures } from './make-figures.ts'
import { makeReckoner } from './reckon.ts'
import type { Reckoner } from './reckon.ts'
import { reckoningThread } from './thread.ts'

const TODAY = civilDate('2026-03-09')
const RECORDS = Array.from({ length: 40 }, (_, n) =>
  aProcurement({ id: `DEMO-2026-${n}`, ...(n % 3 === 0 ? { contractSignedOn: undefined } : {}) }),
)

forDatabase('reckoning', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let reckoner: Reckoner
  const thread = reckoningThread()
  const of = () => ({ districtId: district.districtId, jurisdiction: 'jiujiang' }) as const
  const add = async (procurements: typeof RECORDS) => {
    const context = await contextFor(api.deps, of(), TODAY)
    const { districtId, education } = district
    const at = api.deps.now()
    await api.deps.connection.db.transaction().execute(async (trx) => {
      const rows = procurements.map((procurement) => ({ organisationId: education.id, procurement }))
      await createRecords(trx, { districtId, context }, { at, by: null }, rows)
      await appendLog(trx, byInstallation(districtId, 'ledger.import'), at, { kind: 'ledger-import', id: districtId })
    })
  }
  const looped = async (procurements: typeof RECORDS) =>
    tallyRules(procurements, await contextFor(api.deps, of(), TODAY))
  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    reckoner = makeReckoner(api.deps.within, thread)
    await add(RECORDS)
  })
  afterAll(async () => {
    await reckoner.stop()
    await api.close()
  })

  test('the thread says of every rule what a plain loop says', async () => {
    const { tallies } = await reckoner.tally(of(), TODAY)
    expect(tallies).toEqual(await looped(RECORDS))
  })

  test('two who ask at once load once, and nothing is loaded again while nothing changes', async () => {
    const { basis, total } = await reckoner.progress(district.districtId)
    expect(total).toBe(RECORDS.length)
    const both = await Promise.all([reckoner.tally(of(), TODAY), reckoner.tally(of(), TODAY)])
    expect(both.map((one) => one.basis)).toEqual([basis, basis])
  })

  test('what was added is counted the next time', async () => {
    const more = aProcurement({ id: 'DEMO-2026-MORE' })
    await add([more])
    expect((await reckoner.tally(of(), TODAY)).tallies).toEqual(await looped([...RECORDS, more]))
  })

  test('a thread that ended is told, and the next one loads anew', async () => {
    const asked = reckoner.tally(of(), TODAY).catch((error: unknown) => error)
    await thread.stop()
    await asked
    expect((await reckoner.tally(of(), TODAY)).tallies).toEqual(
      await looped([...RECORDS, aProcurement({ id: 'DEMO-2026-MORE' })]),
    )
  })

  test('figures are kept with what they were made of, and made again only when that changed', async () => {
    const { districtId } = district
    const deps = { db: api.deps.within({ as: 'reckoning', district: districtId }), reckoner, now: api.deps.now }
    expect(await makeFigures(deps, of())).toBe(true)
    expect(await makeFigures(deps, of())).toBe(false)
    const { tallies, basis } = await reckoner.tally(of(), TODAY)
    const kept = await newestFigure(deps.db, districtId, 'rule-tally')
    expect(kept).toMatchObject({ day: TODAY, basis, content: tallies })
    expect(await figureOfDay(deps.db, districtId, { kind: 'rule-tally', day: TODAY })).toEqual(kept)
  })
  test('once it is stopped it answers at once that it cannot, and starts no thread anew', async () => {
    const { stop, tally } = makeReckoner(api.deps.within)
    const asked = tally(of(), TODAY).catch((error: unknown) => error)
    await stop()
    expect(await asked).toMatchObject({ problem: 'busy' })
    await expect(tally(of(), TODAY)).rejects.toMatchObject({ problem: 'busy' })
  })
})
