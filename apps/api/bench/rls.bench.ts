// Measures what row level security costs: the board, the list and a ledger, asked of one database by two servers in turn, of
// which one asks as the owner. node bench/rls.bench.ts [rows of a ledger] [rounds]
import { connectPostgres } from '@tenderlight/db/connect'
import type { Connection } from '@tenderlight/db/connect'
import { migrate } from '@tenderlight/db/migrate'
import { startPostgres } from '@tenderlight/db/testing/postgres-server'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { seedDistrict, startTestApi } from '../src/testing/test-api.ts'

const ROWS = Number(process.argv[2] ?? 2_000)
const ROUNDS = Number(process.argv[3] ?? 20)

const ledger = (tag: string): string => {
  const head = '项目编号,项目名称,采购单位,采购类型,采购品目,采购方式,预算金额(元),意向公开时间,公告时间,合同签订时间'
  const row = (_: unknown, n: number) =>
    `${tag}-${n},项目${n},测试区${n % 2 === 0 ? '教育局' : '水务局'},政府采购,服务,公开招标,${500_000 + n},2026-01-05,2026-02-10,`
  return Buffer.from([head, ...Array.from({ length: ROWS }, row)].join('\n')).toString('base64')
}
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const postgres = await startPostgres()
try {
  const connection = connectPostgres(postgres.url)
  await migrate(connection.db)
  const asOwner: Connection = { ...connection, within: () => connection.db }
  const today = civilDate('2026-03-02')
  const bound = await startTestApi(connection, today)
  const free = await startTestApi(asOwner, today)
  const { users } = await seedDistrict(bound.deps)
  const took: Record<string, { bound: number[]; free: number[] }> = {}
  const turn = async (
    what: string,
    ask: (api: typeof bound, round: number) => Promise<() => Promise<unknown>>,
    rounds: number,
  ) => {
    const figures = (took[what] ??= { bound: [], free: [] })
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 === 0 ? (['bound', 'free'] as const) : (['free', 'bound'] as const)
      for (const which of order)
        figures[which].push(await timed(await ask(which === 'bound' ? bound : free, round * 2 + order.indexOf(which))))
    }
  }
  const preview = async (api: typeof bound, user: string, tag: string) => {
    const client = await api.client(user)
    const { importId } = await client.ledger.preview.mutate({ filename: 'a.csv', content: ledger(tag) })
    return () => client.ledger.confirm.mutate({ importId })
  }
  await turn('ledger of the bureau, confirmed', (api, round) => preview(api, users.bureau, `A${round}`), 2)
  await turn('ledger of a unit, confirmed', (api, round) => preview(api, users.education, `B${round}`), 2)
  await sql`vacuum (analyze)`.execute(connection.db)
  for (const [what, user] of [
    ['bureau', users.bureau],
    ['unit', users.education],
  ] as const) {
    const clients = new Map([
      [bound, await bound.client(user)],
      [free, await free.client(user)],
    ])
    const of = (api: typeof bound) => clients.get(api) ?? api.client(user)
    await turn(
      `list of the ${what}`,
      async (api) => {
        const client = await of(api)
        return () => client.procurements.list.query({})
      },
      ROUNDS,
    )
    await turn(
      `worklist of the ${what}`,
      async (api) => {
        const client = await of(api)
        return () => client.worklist.list.query({})
      },
      ROUNDS,
    )
    if (what === 'bureau')
      await turn(
        'board',
        async (api) => {
          const client = await of(api)
          return () => client.board.get.query({})
        },
        ROUNDS,
      )
  }
  for (const [what, { bound: with_, free: without }] of Object.entries(took)) {
    const [a, b] = [median(with_), median(without)]
    process.stdout.write(`${what}: ${a.toFixed(1)} ms with, ${b.toFixed(1)} ms without, ratio ${(a / b).toFixed(2)}\n`)
  }
  await bound.close()
  await free.close()
  await connection.close()
} finally {
  await postgres.stop()
}
