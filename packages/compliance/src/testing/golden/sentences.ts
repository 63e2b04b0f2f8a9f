import { join } from 'node:path'
import type { Finding } from '../../finding.ts'
import { ruleTitle, sayFinding } from '../../say.ts'
import type { Locale } from '../../say/words.ts'
import { sayYearFinding } from '../../say/years.ts'
import { GOLDEN } from './all-golden.ts'
import type { Golden, Trio } from './golden.ts'
import { judgeGolden } from './judge-golden.ts'

/** Where the sentences are kept for reading and comparing. */
export const SENTENCES_FILE = join(import.meta.dirname, 'sentences.txt')

/** What people are told of every golden fixture, in both languages: one paragraph a clock of a rule. */
export function goldenSentences(): string {
  const paragraphs = GOLDEN.map((trio) =>
    [`${trio.rule}${trio.part === undefined ? '' : ` (${trio.part})`}`, ...titles(trio), ...outcomes(trio)].join('\n'),
  )
  return `${paragraphs.join('\n\n')}\n`
}

const titles = ({ rule, part }: Trio): string[] => [
  `  ${ruleTitle(rule, 'zh-CN', part)} / ${ruleTitle(rule, 'en', part)}`,
]

function outcomes(trio: Trio): string[] {
  const { fires, passes, cannotTell } = trio
  return [
    ...said('fires', trio, fires),
    ...said('passes', trio, passes),
    ...(cannotTell === undefined ? [] : said('cannot tell', trio, cannotTell)),
  ]
}

function said(name: string, trio: Trio, golden: Golden): string[] {
  const ofYear = [trio, golden].some(({ unitYear, districtYear }) => (unitYear ?? districtYear) !== undefined)
  const say = (finding: Finding, locale: Locale) =>
    ofYear ? sayYearFinding({ procurements: [], ...finding }, locale) : sayFinding(finding, locale)
  return judgeGolden(trio, golden).flatMap((finding) => [
    `  ${name}: ${say(finding, 'zh-CN')}`,
    `  ${' '.repeat(name.length)}  ${say(finding, 'en')}`,
  ])
}
