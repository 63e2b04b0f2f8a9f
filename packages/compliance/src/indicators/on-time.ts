import { rulesIn } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleTitle } from '../say.ts'
import type { Counted, IndicatorKind, Subjects } from './indicator.ts'
import { shareAmong } from './share-of.ts'

/** One indicator for each clock of the district: done in time, out of what was done or is overdue. */
export function onTimeRates(context: Context): readonly IndicatorKind[] {
  return rulesIn(context.rulebook, context.jurisdiction).flatMap((rule) => {
    const clocks = rule.clocks.filter(({ counting }) => counting !== 'gap')
    return [...new Set(clocks.map(({ part }) => part))].map((part): IndicatorKind => {
      const [zh, en] = [ruleTitle(rule.id, 'zh-CN', part), ruleTitle(rule.id, 'en', part)]
      return {
        id: `on-time:${rule.id}${part === undefined ? '' : `:${part}`}`,
        title: { zh: `按时率:${zh}`, en: `On time: ${en}` },
        definition: {
          zh: `已完成或已超期的项目中,按“${zh}”的期限完成的项目。`,
          en: `Of the procurements that are done or overdue, those done in time: ${en}.`,
        },
        measure: 'share',
        count: (subjects) => onTime(subjects, rule.id, part),
      }
    })
  })
}

/** In time where every finding of the clock is; undefined where none has ended. */
function inTime(findings: readonly Finding[], rule: string, part: string | undefined): boolean | undefined {
  let answer: boolean | undefined
  for (const finding of findings) {
    if (finding.rule !== rule || finding.part !== part) continue
    if (finding.verdict === 'breach') return false
    if (finding.verdict === 'compliant') answer = true
  }
  return answer
}

function onTime({ findingsOf, procurements }: Subjects, rule: string, part: string | undefined): Counted {
  const late: Procurement[] = []
  const counted = shareAmong(procurements, (one) => {
    const answer = inTime(findingsOf(one), rule, part)
    if (answer === false) late.push(one)
    return answer
  })
  // What has not ended is not left aside: it is not yet to be counted. Who asks why a rate is low asks for the late ones.
  return { behind: counted.behind, lookedAt: counted.lookedAt, listed: late }
}
