import type { Problem } from '@tenderlight/contracts/errors'
import { formatYuan } from '@tenderlight/law/money'
import type { ProblemWords } from './problem-words.ts'

const yuan = (amount: string | number = 0): string => formatYuan(Number(amount))

/** What a line of the approved budget has against a project. */
export const BUDGET_PROBLEMS = {
  'no-budget-line': {
    code: 'BAD_REQUEST',
    message: {
      'zh-CN': ({ year = '', code = '' }) => `本单位 ${year} 年度预算中没有项目代码 ${code}。`,
      en: ({ year = '', code = '' }) => `The unit’s budget of ${year} has no line ${code}.`,
    },
    toDo: {
      'zh-CN': () => '请从列表中选择,或先导入批复的预算。',
      en: () => 'Choose one of the list, or import the approved budget first.',
    },
  },
  'over-budget-line': {
    code: 'PRECONDITION_FAILED',
    message: {
      'zh-CN': ({ projects = '', year = '', code = '', name = '', amount, used, asked, over }) =>
        `“${projects}”超出预算项目“${name}”(${year} 年 ${code}):批复 ${yuan(amount)} 元,其他项目已占用 ${yuan(used)} 元,本次 ${yuan(asked)} 元,超出 ${yuan(over)} 元。`,
      en: ({ projects = '', year = '', code = '', name = '', amount, used, asked, over }) =>
        `“${projects}” is more than the budget line “${name}” (${code} of ${year}): approved ${yuan(amount)} yuan, taken by others ${yuan(used)}, asked ${yuan(asked)}, over by ${yuan(over)}.`,
    },
    toDo: {
      'zh-CN': () => '请核减金额、调整其他项目,或在预算调剂批复后重新导入该预算项目。',
      en: () => 'Ask for less, change the other projects, or import the line anew once its change is approved.',
    },
  },
} as const satisfies Partial<Record<Problem, ProblemWords>>
