import { evaluate } from '@tenderlight/compliance/evaluate'
import { lightAt } from '@tenderlight/compliance/finding'
import { stageOf } from '@tenderlight/compliance/stage'
import { listOutput, SORTS } from '@tenderlight/contracts/procurements'
import { worklistOutput } from '@tenderlight/contracts/worklist'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import type { AppRouter } from '../../router.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { randomProcurements } from '../../testing/random-procurements.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

type Input = inferRouterInputs<AppRouter>['procurements']['list']
type Row = inferRouterOutputs<AppRouter>['procurements']['list']['rows'][number]

const TODAY = civilDate('2026-04-10')

forDatabase('the list', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let unit: Client
  const procurements = randomProcurements(230, 11, TODAY)
  const ofEducation = procurements.filter((_, index) => index % 3 !== 0)

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const elsewhere = await seedDistrict(api.deps)
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    const creations = procurements.map((procurement, index) => ({
      organisationId: index % 3 === 0 ? district.water.id : district.education.id,
      procurement,
    }))
    const recording = { at: api.deps.now(), by: null }
    await api.deps.db.transaction().execute(async (trx) => {
      await createRecords(trx, { districtId: district.districtId, context }, recording, creations)
      await createRecords(
        trx,
        { districtId: elsewhere.districtId, context },
        recording,
        randomProcurements(3, 5, TODAY).map((procurement) => ({ organisationId: elsewhere.water.id, procurement })),
      )
    })
    bureau = await api.client(district.users.bureau)
    unit = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  /** Walks through every page. */
  async function all(client: Client, input: Input): Promise<Row[]> {
    const rows: Row[] = []
    let cursor: string | undefined
    do {
      const page = await client.procurements.list.query({ ...input, ...(cursor === undefined ? {} : { cursor }) })
      expect(listOutput.parse(page)).toBeDefined()
      rows.push(...page.rows)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return rows
  }

  const valueOf = (sort: (typeof SORTS)[number], row: Row): string | number | null => {
    switch (sort) {
      case 'due':
        return row.nextDue
      case 'id':
        return row.id
      case 'title':
        return row.title
      case 'budget':
        return row.budget
      case 'updated':
        return 0
    }
  }

  test.each(SORTS.flatMap((sort) => [false, true].map((descending) => ({ sort, descending }))))(
    'pages sorted by $sort, descending: $descending, have every row once and in order',
    async ({ sort, descending }) => {
      const rows = await all(bureau, { sort, descending, limit: 17 })
      expect(new Set(rows.map(({ key }) => key)).size).toBe(procurements.length)
      expect(rows).toHaveLength(procurements.length)
      const values = rows.map((row) => valueOf(sort, row))
      const known = values.filter((value) => value !== null)
      expect(values.slice(0, known.length), 'what is not known comes last').toEqual(known)
      const sorted = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (descending ? -1 : 1))
      expect(known).toEqual(sorted)
      expect(await all(bureau, { sort, descending, limit: 200 })).toEqual(rows)
    },
  )

  test('rows say what the rules say', async () => {
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    const rows = await all(bureau, { sort: 'id', limit: 100 })
    for (const [index, procurement] of procurements.entries()) {
      const findings = evaluate(procurement, context)
      expect(rows[index]).toMatchObject({
        id: procurement.id,
        title: procurement.title,
        regime: procurement.regime,
        category: procurement.category,
        budget: procurement.budget ?? null,
        measure: procurement.measure ?? null,
        stage: stageOf(procurement),
        lights: { law: lightAt(findings, 'law'), commitment: lightAt(findings, 'commitment') },
      })
    }
  })

  test.each<{ because: string; filter: Input; finds: (row: Row) => boolean }>([
    { because: 'one unit', filter: { unit: undefined, stage: 'contract' }, finds: ({ stage }) => stage === 'contract' },
    {
      because: 'a light of the law',
      filter: { level: 'law', light: 'red' },
      finds: ({ lights }) => lights.law === 'red',
    },
    {
      because: 'a light of the commitment',
      filter: { level: 'commitment', light: 'yellow' },
      finds: ({ lights }) => lights.commitment === 'yellow',
    },
    { because: 'regime', filter: { regime: 'tendering' }, finds: ({ regime }) => regime === 'tendering' },
    { because: 'category', filter: { category: 'goods' }, finds: ({ category }) => category === 'goods' },
    {
      because: 'words anywhere, each',
      filter: { text: ' 排水  改造' },
      finds: ({ title }) => /排水改造/u.test(title ?? ''),
    },
    { because: 'a number, whatever its case', filter: { text: 'r-0004' }, finds: ({ id }) => id.startsWith('R-0004') },
    { because: 'signs of patterns taken as they are', filter: { text: '%_' }, finds: () => false },
    {
      because: 'all together',
      filter: { level: 'commitment', light: 'red', regime: 'government-procurement', text: '采购' },
      finds: ({ lights, regime, title }) =>
        lights.commitment === 'red' && regime === 'government-procurement' && (title ?? '').includes('采购'),
    },
  ])('filters by $because, and counts the same', async ({ filter, finds }) => {
    const everything = await all(bureau, { limit: 200, sort: 'id' })
    const found = await all(bureau, { ...filter, sort: 'id', limit: 9 })
    expect(found).toEqual(everything.filter((row) => finds(row)))
    expect(await bureau.procurements.count.query(filter ?? {})).toEqual({ total: found.length })
  })

  test('a unit sees its own, whatever it asks for', async () => {
    const own = await all(unit, { sort: 'id', limit: 200 })
    expect(own.map(({ id }) => id)).toEqual(ofEducation.map(({ id }) => id))
    expect(await all(unit, { unit: district.water.id })).toEqual([])
    expect(await unit.procurements.count.query({ unit: district.water.id })).toEqual({ total: 0 })
    const filtered = await all(bureau, { unit: district.education.id, sort: 'id', limit: 200 })
    expect(filtered).toEqual(own)
  })

  test('a cursor of another order, or made up, is refused', async () => {
    const { nextCursor } = await bureau.procurements.list.query({ sort: 'id', limit: 2 })
    const cursor = nextCursor ?? ''
    for (const input of [
      { cursor, sort: 'title' as const },
      { cursor, sort: 'id' as const, descending: true },
      { cursor: 'nonsense', sort: 'id' as const },
      { cursor: Buffer.from('["id",false,"R-1","\'; drop table facts"]').toString('base64url'), sort: 'id' as const },
    ]) {
      expect((await refusalOf(bureau.procurements.list.query(input))).problem).toBe('bad-input')
    }
  })

  test('the worklist holds the steps awaited, soonest first, and the list’s due dates agree', async () => {
    const work = await unit.worklist.list.query({})
    expect(worklistOutput.parse(work)).toBeDefined()
    const items = work.items.filter((item) => item.kind === 'step')
    expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).toSorted())
    const overdue = items.filter(({ due }) => due < TODAY)
    expect(overdue.length).toBeGreaterThan(0)
    expect(overdue.every(({ workingDaysLeft, light }) => workingDaysLeft <= 0 && light === 'red')).toBe(true)
    const first = new Map<string, string>()
    for (const { key, due } of items) if (!first.has(key)) first.set(key, due)
    const listed = (await all(unit, { limit: 200 })).filter(({ nextDue }) => nextDue !== null)
    expect(Object.fromEntries(first)).toEqual(Object.fromEntries(listed.map(({ key, nextDue }) => [key, nextDue])))
    expect(items.length).toBeGreaterThan(20)
    const steps = items.map(({ key, event }) => `${key} ${event}`)
    expect(new Set(steps).size).toBe(steps.length)
    expect(items.some(({ otherLevelDue }) => otherLevelDue !== null)).toBe(true)

    const awaiting = ofEducation.filter(
      (one) =>
        one.announcementOn === undefined &&
        stageOf(one) === 'intention' &&
        (one.intentionOn ?? one.tenderPlanOn) !== undefined,
    )
    expect(work.ready.map(({ id }) => id).toSorted()).toEqual(awaiting.map(({ id }) => id).toSorted())
    for (const { id, intentionOn, earliest } of work.ready) {
      const one = awaiting.find((procurement) => procurement.id === id)
      if (one?.regime === 'government-procurement')
        expect({ id, earliest }).toEqual({ id, earliest: addDays(civilDate(intentionOn), 30) })
    }
  })

  test('by a rule: the projects that it times, and of those the ones where its clock has that light', async () => {
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    const rule = 'jiujiang.gp.contract.sign'
    const timed = procurements.flatMap((procurement) => {
      const finding = evaluate(procurement, context).find((one) => one.rule === rule && one.due !== null)
      return finding === undefined ? [] : [{ id: procurement.id, light: finding.light }]
    })
    expect(timed.length).toBeGreaterThan(50)
    const ids = async (input: Input) => (await all(bureau, input)).map(({ id }) => id).toSorted()
    expect(await ids({ rule })).toEqual(timed.map(({ id }) => id).toSorted())
    for (const light of ['red', 'yellow', 'green', 'grey'] as const) {
      const lit = timed.filter((one) => one.light === light).map(({ id }) => id)
      expect([light, await ids({ rule, light })]).toEqual([light, lit.toSorted()])
    }
    expect(await bureau.procurements.count.query({ rule })).toEqual({ total: timed.length })
    expect(await ids({ rule: 'no.such.rule' })).toEqual([])
  })
})
