import { countOf } from '@tenderlight/compliance/say/count-of'
import type { Problem } from '@tenderlight/contracts/errors'
import type { ProblemWords } from './problem-words.ts'

/** What can go wrong while somebody signs in, or with their account. */
export const ACCESS_PROBLEMS = {
  'sign-in-required': {
    code: 'UNAUTHORIZED',
    message: {
      'zh-CN': () => '尚未登录,或登录已过期。',
      en: () => 'You are not signed in, or your session has expired.',
    },
    toDo: { 'zh-CN': () => '请重新登录后再操作。', en: () => 'Sign in and try again.' },
  },
  'wrong-password': {
    code: 'UNAUTHORIZED',
    message: { 'zh-CN': () => '用户名或密码不正确。', en: () => 'User name or password is not right.' },
    toDo: { 'zh-CN': () => '请核对后重新输入。', en: () => 'Check both and enter them again.' },
  },
  'locked-out': {
    code: 'TOO_MANY_REQUESTS',
    message: {
      'zh-CN': () => '密码连续输错次数过多,该账号暂停登录。',
      en: () => 'Too many wrong passwords in a row: sign-in to this account is paused.',
    },
    toDo: {
      'zh-CN': ({ minutes = 1 }) => `请在 ${minutes} 分钟后再试。`,
      en: ({ minutes = 1 }) => `Try again in ${countOf(Number(minutes), 'minute')}.`,
    },
  },
  'wrong-code': {
    code: 'UNAUTHORIZED',
    message: { 'zh-CN': () => '验证码或恢复码不正确。', en: () => 'The code is not right.' },
    toDo: {
      'zh-CN': () => '请核对手机时间后输入最新的验证码;恢复码每个只能用一次。',
      en: () => 'Check the clock of your phone and enter the newest code; a recovery code works once.',
    },
  },
  'second-step-over': {
    code: 'UNAUTHORIZED',
    message: {
      'zh-CN': () => '验证时间已过,或输错次数过多。',
      en: () => 'This took too long, or too many codes were wrong.',
    },
    toDo: { 'zh-CN': () => '请重新输入用户名和密码。', en: () => 'Enter user name and password again.' },
  },
  'second-factor-needed': {
    code: 'UNAUTHORIZED',
    message: {
      'zh-CN': () => '登录尚未完成:还需要二次验证。',
      en: () => 'You are not signed in yet: the second factor is missing.',
    },
    toDo: { 'zh-CN': () => '请在登录页面完成二次验证。', en: () => 'Complete it on the sign-in page.' },
  },
  'second-factor-required': {
    code: 'FORBIDDEN',
    message: {
      'zh-CN': () => '本区县要求该岗位使用二次验证,不能关闭。',
      en: () => 'The district requires a second factor of this role.',
    },
    toDo: {
      'zh-CN': () => '更换手机时,请联系管理员重置后重新设置。',
      en: () => 'For a new phone, ask an administrator to reset it and set it up again.',
    },
  },
  'account-disabled': {
    code: 'FORBIDDEN',
    message: { 'zh-CN': () => '该账号已停用。', en: () => 'This account is disabled.' },
    toDo: {
      'zh-CN': () => '如需继续使用,请联系本区县管理员。',
      en: () => 'Ask the district’s administrator if you need it.',
    },
  },
  'password-refused': {
    code: 'BAD_REQUEST',
    message: { 'zh-CN': ({ zh = '' }) => `${zh}`, en: ({ en = '' }) => `${en}` },
    toDo: {
      'zh-CN': () => '可用几个不相关的词语连成一句,便于记忆。',
      en: () => 'A few words that have nothing to do with one another are easy to remember.',
    },
  },
  'link-invalid': {
    code: 'NOT_FOUND',
    message: {
      'zh-CN': () => '该链接已用过、已过期或不完整。',
      en: () => 'This link has been used, has expired or is not whole.',
    },
    toDo: {
      'zh-CN': () => '请联系管理员重新生成链接;首次启动的链接,重新启动服务即可得到新的。',
      en: () => 'Ask an administrator for another; the link of a first start is printed anew at each start.',
    },
  },
  'elsewhere-failed': {
    code: 'BAD_GATEWAY',
    message: {
      'zh-CN': () => '统一认证平台没有应答。',
      en: () => 'The other system, with whose account you sign in, does not answer.',
    },
    toDo: {
      'zh-CN': () => '请稍后再试,或用用户名和密码登录。',
      en: () => 'Try again later, or sign in with user name and password.',
    },
  },
} as const satisfies Partial<Record<Problem, ProblemWords>>
