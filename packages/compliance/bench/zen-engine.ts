import { ZenEngine } from '@gorules/zen-engine'
import { EIGHT, SHARE_FROM } from './eight-rules.ts'
import type { Facts, RuleId } from './eight-rules.ts'

/** When each rule is broken, in the engine's expression language. */
const BROKEN: Readonly<Record<RuleId, string>> = {
  'jiujiang.gp.contract.sign': 'signedBy > signDue',
  'cn.gp.contract.sign': 'signedBy > signDueByLaw',
  'jiujiang.gp.contract.publish': 'publishedBy > afterSigningDue',
  'jiujiang.gp.contract.file': 'filedBy > afterSigningDue',
  'jiujiang.gp.award.within': 'noticeBy > noticeDue',
  'jiujiang.gp.award.same-day': 'noticeBy > resultOn',
  'cn.gp.bid-bond.cap': 'deposit > depositCap',
  'jiujiang.gp.sme.reserve-above':
    `hasShare == 1 and category != 'works' and budget > ${SHARE_FROM} and ` +
    '(reserved < reservedNeeded or smallMicro < smallMicroNeeded)',
}

const CONTENT = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 100, y: 0 },
      content: {
        expressions: EIGHT.map((id, index) => ({
          id,
          key: `r${index}`,
          value: `regime == 'government-procurement' and ${BROKEN[id]}`,
        })),
      },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 200, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
    { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
  ],
}

/** One decision, compiled once. */
export function zenEngine(): (facts: Facts) => Promise<readonly RuleId[]> {
  const decision = new ZenEngine().createDecision(CONTENT)
  decision.validate()
  return async (facts) => {
    const said = (await decision.evaluate(facts)).result as Readonly<Record<string, boolean>>
    return EIGHT.filter((_, index) => said[`r${index}`] === true)
  }
}
