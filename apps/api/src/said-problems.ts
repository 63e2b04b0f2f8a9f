import type { Problem } from '@tenderlight/contracts/errors'
import type { ProblemDetails } from './problem.ts'
import type { ProblemWords } from './problem-words.ts'

/** Sentences that the refusal itself brings along. */
const AS_SAID = { 'zh-CN': ({ zh = '' }: ProblemDetails) => `${zh}`, en: ({ en = '' }: ProblemDetails) => `${en}` }
const TO_DO_AS_SAID = {
  'zh-CN': ({ toDoZh = '' }: ProblemDetails) => `${toDoZh}`,
  en: ({ toDoEn = '' }: ProblemDetails) => `${toDoEn}`,
}
const SAID = { message: AS_SAID, toDo: TO_DO_AS_SAID }

/** What only the refusal itself can say: which figures, which file, which bidder. */
export const SAID_PROBLEMS = {
  'case-refused': { code: 'CONFLICT', ...SAID },
  'desk-refused': { code: 'BAD_REQUEST', ...SAID },
  'datacheck-refused': { code: 'UNPROCESSABLE_CONTENT', ...SAID },
  'deposit-refused': { code: 'UNPROCESSABLE_CONTENT', ...SAID },
  'evidence-refused': { code: 'UNPROCESSABLE_CONTENT', ...SAID },
  'financing-refused': { code: 'CONFLICT', ...SAID },
  'handover-refused': { code: 'CONFLICT', ...SAID },
  'lots-refused': { code: 'BAD_REQUEST', ...SAID },
  'notice-refused': { code: 'PRECONDITION_FAILED', ...SAID },
  'organisation-refused': { code: 'CONFLICT', ...SAID },
  'party-refused': { code: 'PRECONDITION_FAILED', ...SAID },
  'payment-refused': { code: 'PRECONDITION_FAILED', ...SAID },
  'performance-refused': { code: 'PRECONDITION_FAILED', ...SAID },
  'report-refused': { code: 'CONFLICT', ...SAID },
  'request-refused': { code: 'PRECONDITION_FAILED', ...SAID },
  'setting-refused': {
    code: 'BAD_REQUEST',
    message: AS_SAID,
    toDo: { 'zh-CN': () => '请按提示更正后再提交。', en: () => 'Correct it and submit again.' },
  },
} as const satisfies { readonly [P in Problem]?: ProblemWords }
