import type { Client } from '../src/testing/test-api.ts'
import type { SeededDesk } from './seed-desk.ts'

/** A question of the desk, and within how many milliseconds it is to be answered. */
interface Question {
  readonly name: string
  readonly goal: number
  readonly ask: (client: Client, desk: SeededDesk) => Promise<unknown>
}

/** How long each answer took, in milliseconds. */
export interface QuestionFigures extends Pick<Question, 'name' | 'goal'> {
  readonly rounds: readonly number[]
}

const QUESTIONS: readonly Question[] = [
  { name: 'board, commitment', goal: 300, ask: (client) => client.board.get.query({ level: 'commitment' }) },
  { name: 'board, law', goal: 300, ask: (client) => client.board.get.query({ level: 'law' }) },
  { name: 'board, law of one year', goal: 300, ask: (client) => client.board.get.query({ level: 'law', year: 2026 }) },
  {
    name: 'board, one unit by rule',
    goal: 500,
    ask: (client, { unitIds: [unit = ''] }) => client.board.unit.query({ level: 'law', unit }),
  },
  {
    name: 'board, one rule by unit',
    goal: 500,
    ask: (client) => client.board.rule.query({ rule: 'cn.gp.contract.sign' }),
  },
  { name: 'board, ranking', goal: 500, ask: (client) => client.board.ranking.query({ level: 'law' }) },
  { name: 'worklist of the bureau', goal: 500, ask: (client) => client.worklist.list.query({}) },
  { name: 'breaches without a case', goal: 500, ask: (client) => client.cases.candidates.query({}) },
  { name: 'alerts', goal: 500, ask: (client) => client.alerts.list.query({}) },
  {
    name: 'list of red clocks of a unit and stage',
    goal: 500,
    ask: (client, { unitIds: [unit] }) =>
      client.procurements.list.query({ ...(unit === undefined ? {} : { unit }), clock: 'contract', light: 'red' }),
  },
  {
    name: 'list of what is not met in a stage',
    goal: 500,
    ask: (client) => client.procurements.list.query({ level: 'law', breach: 'tender' }),
  },
  {
    name: 'how many do not meet it',
    goal: 500,
    ask: (client) => client.procurements.count.query({ level: 'law', breach: 'tender' }),
  },
]

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Asks everything that the desk asks, one client, warm, `times` times each. */
export async function askQuestions(client: Client, desk: SeededDesk, times: number): Promise<QuestionFigures[]> {
  const figures: QuestionFigures[] = []
  for (const { name, goal, ask } of QUESTIONS) {
    for (let warm = 0; warm < 3; warm += 1) await ask(client, desk)
    const rounds: number[] = []
    for (let time = 0; time < times; time += 1) rounds.push(await timed(() => ask(client, desk)))
    figures.push({ name, goal, rounds })
  }
  return figures
}
