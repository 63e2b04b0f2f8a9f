import type { Text } from '../rules/rule.ts'
import { STAGES } from '../rules/rule.ts'
import type { Statement } from '../rules/rule.ts'
import { LEVEL_WORDS } from '../say/words.ts'
import { STATEMENTS } from '../statements/statements.ts'
import { pageMarkdown } from './page-markdown.ts'
import { PAGE_WORDS } from './page-words.ts'
import { rulePage } from './rule-page.ts'
import type { PageContext } from './rule-page.ts'

const STAGE_WORDS: Readonly<Record<(typeof STAGES)[number] | 'other', Text>> = {
  intention: { zh: '意向与预留', en: 'Intention and reservation' },
  tender: { zh: '公告与投标', en: 'Tender' },
  award: { zh: '评审与定标', en: 'Award' },
  contract: { zh: '合同签订', en: 'Contract' },
  publication: { zh: '公示与备案', en: 'Publication and filing' },
  payment: { zh: '验收与付款', en: 'Acceptance and payment' },
  other: { zh: '其他:单位、区县、计日方法、需设定项', en: 'Others: units, districts, ways of counting, settings' },
}

/** The documents of all rules by file name: a page each, and the index. */
export function ruleDocs(context: PageContext): ReadonlyMap<string, string> {
  const pages = STATEMENTS.map((statement) => rulePage(statement, context))
  const files = pages.map((page): [string, string] => [`${page.statement.id}.md`, pageMarkdown(page)])
  return new Map([...files, ['README.md', ruleIndex(context)]])
}

/** The list of all rules by stage, each leading to its page. */
export function ruleIndex({ today, calendar }: PageContext): string {
  const groups = [...STAGES, 'other' as const].map((stage) => ({
    title: STAGE_WORDS[stage],
    rules: STATEMENTS.filter((statement) => (statement.stage ?? 'other') === stage),
  }))
  const judged = STATEMENTS.filter(({ evaluated }) => evaluated).length
  const parts = [
    '# 规则 · Rules',
    `${STATEMENTS.length} 条规则,其中 ${judged} 条按记录判定。数字按 ${today} 的情形列出,算例用日历 ${calendar.version}。本目录由程序生成:改规则,再运行 \`node packages/compliance/scripts/write-rule-docs.ts\`。`,
    `${STATEMENTS.length} rules, ${judged} of them judged on records. Figures as of ${today}, examples by calendar ${calendar.version}. Generated: change the rule and run the command above.`,
    ...groups
      .filter(({ rules }) => rules.length > 0)
      .flatMap(({ title, rules }) => [`## ${title.zh} · ${title.en}`, rules.map(line).join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

function line({ id, level, title, evaluated }: Statement): string {
  const zh = evaluated ? '' : `,${PAGE_WORDS['zh-CN'].documented}`
  return `- [${title.zh} · ${title.en}](${id}.md):${LEVEL_WORDS[level]['zh-CN']}${zh}`
}
