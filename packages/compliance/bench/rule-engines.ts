import type { Contest, Contestant } from '../../law/bench/contest.ts'
import type { Procurement } from '../src/procurement/procurement.ts'
import { brokenByUs, contestRecords, factsOf, rulesBrokenByUs } from './eight-rules.ts'
import type { Facts, RuleId } from './eight-rules.ts'
import { jsonRulesEngine } from './json-rules-engine.ts'
import { zenEngine } from './zen-engine.ts'

type Engine = (facts: Facts) => Promise<readonly RuleId[]>

/** Both engines answer through promises; asking a batch at once spares them waiting for each answer. */
const BATCH = 100

function theirs(name: string, engine: Engine, facts: readonly Facts[]): Contestant {
  const run = async (): Promise<number> => {
    let broken = 0
    for (let from = 0; from < facts.length; from += BATCH) {
      const answers = await Promise.all(facts.slice(from, from + BATCH).map(engine))
      for (const rules of answers) broken += rules.length
    }
    return broken
  }
  return { name, times: facts.length, run }
}

async function check(
  records: readonly Procurement[],
  facts: readonly Facts[],
  engines: readonly Engine[],
): Promise<number> {
  for (const [index, record] of records.entries()) {
    const ours = rulesBrokenByUs(record).join(' ')
    const own = facts[index]
    if (own === undefined) throw new Error('facts are missing')
    for (const engine of engines) {
      const said = (await engine(own)).join(' ')
      if (said !== ours) throw new Error(`${record.id}: broken by us ${ours}, by them ${said}`)
    }
  }
  return records.length
}

/** Eight rules on the same procurements: which of them are broken. */
export function ruleEngineContest(count = 10_000): Contest {
  const records = contestRecords(count)
  const facts = records.map(factsOf)
  const [json, zen] = [jsonRulesEngine(), zenEngine()]
  return {
    ours: {
      name: 'tenderlight',
      times: records.length,
      run: () => {
        let broken = 0
        for (const record of records) broken += brokenByUs(record)
        return broken
      },
    },
    others: [theirs('json-rules-engine', json, facts), theirs('@gorules/zen-engine', zen, facts)],
    check: () => check(records, facts, [json, zen]),
  }
}
