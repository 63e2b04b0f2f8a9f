import type { Problem } from '@tenderlight/contracts/errors'
import type { ProblemWords } from './problem-words.ts'

/** What can stand in the way of a review. */
export const REVIEW_PROBLEMS = {
  'second-person-needed': {
    code: 'PRECONDITION_FAILED',
    message: {
      'zh-CN': () => '本人录入或提出的事项,不能由本人复核。',
      en: () => 'Who entered or asked for it cannot be the one who approves it.',
    },
    toDo: {
      'zh-CN': () => '请由另一人复核;没有其他人员的,请管理员增加复核或监管人员。',
      en: () => 'Let a second person approve it; where there is none, ask the administrator to add one.',
    },
  },
  'already-decided': {
    code: 'CONFLICT',
    message: {
      'zh-CN': ({ by = '', what = '' }) => `该事项已由${by}处理:${sayOutcome(what).zh}。`,
      en: ({ by = '', what = '' }) => `${by} has dealt with this already: ${sayOutcome(what).en}.`,
    },
    toDo: { 'zh-CN': () => '请刷新页面查看结果。', en: () => 'Reload the page to see what came of it.' },
  },
  'changed-meanwhile': {
    code: 'CONFLICT',
    message: {
      'zh-CN': () => '您打开之后,内容已经改过。',
      en: () => 'It was changed after you opened it.',
    },
    toDo: { 'zh-CN': () => '请刷新页面,看过最新内容再处理。', en: () => 'Reload the page and look at it anew.' },
  },
  'already-waiting': {
    code: 'CONFLICT',
    message: {
      'zh-CN': () => '同一事项已经提交,正在等待处理。',
      en: () => 'The same was submitted already and waits for a decision.',
    },
    toDo: { 'zh-CN': () => '请等待处理,或先撤回原申请。', en: () => 'Wait for it, or withdraw the one that waits.' },
  },
  'not-overridable': {
    code: 'PRECONDITION_FAILED',
    message: {
      'zh-CN': () => '目前没有可以突破的承诺:法定要求不能突破,未受限制的无需申请。',
      en: () => 'There is no promise to override: law gives way to nobody, and what is allowed needs no request.',
    },
    toDo: { 'zh-CN': () => '请按规定办理。', en: () => 'Do as the rules say.' },
  },
} as const satisfies Partial<Record<Problem, ProblemWords>>

const OUTCOMES: Readonly<Record<string, { zh: string; en: string }>> = {
  approved: { zh: '已通过', en: 'approved' },
  returned: { zh: '已退回', en: 'returned' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  declined: { zh: '不同意', en: 'declined' },
  submitted: { zh: '已提交复核', en: 'submitted' },
  upheld: { zh: '异议属实', en: 'the objection was upheld' },
  dismissed: { zh: '异议不成立', en: 'the objection was dismissed' },
}

function sayOutcome(what: string | number): { zh: string; en: string } {
  return OUTCOMES[what] ?? { zh: `${what}`, en: `${what}` }
}
