import type { Problem } from '@tenderlight/contracts/errors'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { Locale } from './locale.ts'
import { ACCESS_PROBLEMS } from './access-problems.ts'
import type { ProblemDetails } from './problem.ts'
import type { ProblemWords } from './problem-words.ts'
import { BUDGET_PROBLEMS } from './budget-problems.ts'
import { REVIEW_PROBLEMS } from './review-problems.ts'
import { SAID_PROBLEMS } from './said-problems.ts'

/** Per problem: tRPC's code, what happened, and what to do next, in both languages. */
const PROBLEMS: Readonly<Record<Problem, ProblemWords>> = {
  ...ACCESS_PROBLEMS,
  'not-allowed': {
    code: 'FORBIDDEN',
    message: { 'zh-CN': () => '当前账号没有这项权限。', en: () => 'This account may not do that.' },
    toDo: {
      'zh-CN': () => '请使用有权限的账号,或联系财政局采购监管科。',
      en: () => 'Use an account that may, or ask the finance bureau.',
    },
  },
  'not-found': {
    code: 'NOT_FOUND',
    message: {
      'zh-CN': () => '没有找到该记录,或不在本单位范围内。',
      en: () => 'There is no such record within your reach.',
    },
    toDo: { 'zh-CN': () => '请返回列表重新查找。', en: () => 'Go back to the list and look again.' },
  },
  'bad-input': {
    code: 'BAD_REQUEST',
    message: {
      'zh-CN': ({ field }) => (field === undefined ? '填写的内容有误。' : `填写的内容有误:${field}。`),
      en: ({ field }) =>
        field === undefined ? 'Something entered is not right.' : `Something entered is not right: ${field}.`,
    },
    toDo: { 'zh-CN': () => '请更正后再提交。', en: () => 'Correct it and submit again.' },
  },
  'refused-by-rule': {
    code: 'PRECONDITION_FAILED',
    message: {
      'zh-CN': ({ rules = '' }) => `按规定目前不能办理:${rules}。`,
      en: ({ rules = '' }) => `The rules do not allow this now: ${rules}.`,
    },
    toDo: {
      'zh-CN': ({ earliest }) =>
        earliest === undefined ? '请按所列条款补正后再办理。' : `最早可于 ${earliest} 办理。`,
      en: ({ earliest }) =>
        earliest === undefined
          ? 'Correct what the listed articles require, then try again.'
          : `The earliest day is ${earliest}.`,
    },
  },
  'reason-needed': {
    code: 'PRECONDITION_FAILED',
    message: {
      'zh-CN': ({ rules = '' }) => `需要书面理由:${rules}。`,
      en: ({ rules = '' }) => `A written reason is needed: ${rules}.`,
    },
    toDo: {
      'zh-CN': () => '请填写理由后再提交;理由将留存并公开显示。',
      en: () => 'Give the reason and submit again; it is kept and shown.',
    },
  },
  'already-recorded': {
    code: 'CONFLICT',
    message: {
      'zh-CN': ({ event = '', on = '' }) => `该事项已有记录:${event},${on}。`,
      en: ({ event = '', on = '' }) => `This is on record already: ${event}, ${on}.`,
    },
    toDo: {
      'zh-CN': () => '如日期有误,请使用“更正”,并写明原因。',
      en: () => 'If the date is wrong, use “correct” and say why.',
    },
  },
  'already-corrected': {
    code: 'CONFLICT',
    message: { 'zh-CN': () => '该记录已被更正。', en: () => 'This record has been corrected already.' },
    toDo: { 'zh-CN': () => '请刷新页面,更正最新的一条。', en: () => 'Reload the page and correct the newest one.' },
  },
  'in-future': {
    code: 'BAD_REQUEST',
    message: {
      'zh-CN': ({ on = '', today = '' }) => `日期 ${on} 晚于今天(${today})。`,
      en: ({ on = '', today = '' }) => `The date ${on} is later than today (${today}).`,
    },
    toDo: {
      'zh-CN': () => '只能登记已经发生的事项;开标日期除外。',
      en: () => 'Record only what has happened; the bid deadline may lie ahead.',
    },
  },
  'already-published': {
    code: 'CONFLICT',
    message: {
      'zh-CN': ({ on = '' }) => `该公告已于 ${on} 发布。`,
      en: ({ on = '' }) => `This notice was published on ${on}.`,
    },
    toDo: { 'zh-CN': () => '无需重复发布。', en: () => 'There is nothing more to do.' },
  },
  'not-published': {
    code: 'PRECONDITION_FAILED',
    message: {
      'zh-CN': () => '项目信息不完整,不能发布公告。',
      en: () => 'The record is too incomplete to be announced.',
    },
    toDo: {
      'zh-CN': ({ fields = '' }) => `请先补充:${fields}。`,
      en: ({ fields = '' }) => `Complete first: ${fields}.`,
    },
  },
  'number-taken': {
    code: 'CONFLICT',
    message: {
      'zh-CN': ({ number = '' }) => `项目编号 ${number} 已被本单位的其他项目使用。`,
      en: ({ number = '' }) => `Another project of the unit has the number ${number}.`,
    },
    toDo: {
      'zh-CN': () => '请更换编号,或留空由系统编号。',
      en: () => 'Take another number, or leave it empty to be given one.',
    },
  },
  ...REVIEW_PROBLEMS,
  ...BUDGET_PROBLEMS,
  ...SAID_PROBLEMS,
  'unreadable-ledger': {
    code: 'UNPROCESSABLE_CONTENT',
    message: {
      'zh-CN': ({ zh = '' }) => `无法读取:${zh}`,
      en: ({ en = '' }) => `It cannot be read: ${en}`,
    },
    toDo: { 'zh-CN': ({ remedyZh = '' }) => `${remedyZh}`, en: ({ remedyEn = '' }) => `${remedyEn}` },
  },
  'already-confirmed': {
    code: 'CONFLICT',
    message: { 'zh-CN': () => '这次导入已经确认过。', en: () => 'This import has been confirmed already.' },
    toDo: { 'zh-CN': () => '如需更新,请重新上传台账。', en: () => 'To change anything, upload the ledger again.' },
  },
  'too-large': {
    code: 'PAYLOAD_TOO_LARGE',
    message: { 'zh-CN': () => '提交的内容过大。', en: () => 'What was sent is too large.' },
    toDo: {
      'zh-CN': () => '台账请控制在 20 MB 以内,可分次导入。',
      en: () => 'Keep a ledger under 20 MB; import it in parts.',
    },
  },
  'too-many': {
    code: 'TOO_MANY_REQUESTS',
    message: { 'zh-CN': () => '请求过于频繁。', en: () => 'Too many requests.' },
    toDo: { 'zh-CN': () => '请稍候再试。', en: () => 'Wait a moment and try again.' },
  },
  busy: {
    code: 'SERVICE_UNAVAILABLE',
    message: { 'zh-CN': () => '系统正忙,本次操作没有进行。', en: () => 'The system is busy; nothing was done.' },
    toDo: { 'zh-CN': () => '请稍候再试。', en: () => 'Wait a moment and try again.' },
  },
  'database-away': {
    code: 'SERVICE_UNAVAILABLE',
    message: {
      'zh-CN': () => '数据库暂时连接不上,本次操作可能没有办成。',
      en: () => 'The database cannot be reached; this may not have been done.',
    },
    toDo: {
      'zh-CN': () => '请稍候刷新页面,核对是否已办成,再决定是否重做。',
      en: () => 'Wait a moment, reload the page, and look whether it was done before you do it again.',
    },
  },
  'database-full': {
    code: 'SERVICE_UNAVAILABLE',
    message: {
      'zh-CN': () => '服务器磁盘空间不足,本次操作没有进行。',
      en: () => 'The disk of the server is full; nothing was done.',
    },
    toDo: {
      'zh-CN': () => '请通知管理员清理磁盘空间,之后重新操作。',
      en: () => 'Tell the administrator to make room on the disk, then try again.',
    },
  },
  'other-site': {
    code: 'FORBIDDEN',
    message: {
      'zh-CN': () => '该请求来自其他网站的页面,没有办理。',
      en: () => 'A page of another site asked for this; nothing was done.',
    },
    toDo: {
      'zh-CN': () => '请在本系统的页面中操作;如地址经过代理,请管理员核对 PUBLIC_URL。',
      en: () => 'Work in the pages of this system; behind a proxy, let the administrator check PUBLIC_URL.',
    },
  },
  internal: {
    code: 'INTERNAL_SERVER_ERROR',
    message: { 'zh-CN': () => '系统出错,操作没有完成。', en: () => 'Something went wrong here; nothing was changed.' },
    toDo: {
      'zh-CN': () => '请稍后再试;如仍不行,请联系管理员。',
      en: () => 'Try again later; if it still fails, tell the administrator.',
    },
  },
}

/** tRPC's code for a problem. */
export function codeOf(problem: Problem): TRPC_ERROR_CODE_KEY {
  return PROBLEMS[problem].code
}

/** What happened and what to do next, in `locale`. */
export function sayProblem(
  problem: Problem,
  details: ProblemDetails,
  locale: Locale,
): { message: string; toDo: string } {
  const { message, toDo } = PROBLEMS[problem]
  return { message: message[locale](details), toDo: toDo[locale](details) }
}

/** The problem behind an error that tRPC raised itself. */
export function problemOf(code: TRPC_ERROR_CODE_KEY): Problem {
  switch (code) {
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
    case 'UNPROCESSABLE_CONTENT':
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return 'bad-input'
    case 'UNAUTHORIZED':
      return 'sign-in-required'
    case 'FORBIDDEN':
      return 'not-allowed'
    case 'NOT_FOUND':
      return 'not-found'
    case 'PAYLOAD_TOO_LARGE':
      return 'too-large'
    case 'TOO_MANY_REQUESTS':
      return 'too-many'
    case 'SERVICE_UNAVAILABLE':
      return 'busy'
    default:
      return 'internal'
  }
}
