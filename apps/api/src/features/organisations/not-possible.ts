import { Refused } from '../../problem.ts'

interface Said {
  readonly zh: string
  readonly en: string
  readonly toDoZh: string
  readonly toDoEn: string
}

/** Why something cannot be done to the district's organisations and people, and what can be done about it. */
const REASONS = {
  'name-taken': {
    zh: '本区县已有同名的单位。',
    en: 'The district has an organisation of this name.',
    toDoZh: '请核对名称;如属下级单位,请写全称。',
    toDoEn: 'Check the name; write a sub-unit’s in full.',
  },
  closed: {
    zh: '该单位已停用。',
    en: 'This organisation is closed.',
    toDoZh: '请选择在用的单位。',
    toDoEn: 'Choose one that is open.',
  },
  'not-above': {
    zh: '只有预算单位可以有上级,上级也必须是预算单位。',
    en: 'Only a budget unit lies below another, and only below a budget unit.',
    toDoZh: '请另选上级,或不设上级。',
    toDoEn: 'Choose another unit above it, or none.',
  },
  'below-itself': {
    zh: '不能把单位移到自己或自己的下级之下。',
    en: 'A unit cannot lie below itself or below what lies below it.',
    toDoZh: '请另选上级。',
    toDoEn: 'Choose another unit above it.',
  },
  'has-units-below': {
    zh: '该单位还有在用的下级单位。',
    en: 'Units below it are still open.',
    toDoZh: '请先停用或移走下级单位。',
    toDoEn: 'Close or move them first.',
  },
  'role-not-here': {
    zh: '该类单位不能设这个岗位。',
    en: 'There is no such role in an organisation of this kind.',
    toDoZh:
      '经办、复核设在预算单位,监管设在财政部门,营商办、审计设在其他机关,代理经办设在代理机构,管理员设在财政部门或其他机关。',
    toDoEn:
      'Clerks and reviewers work for budget units, supervisors for the finance bureau, office and auditors for other bodies, agency clerks for agencies, administrators for the finance bureau or other bodies.',
  },
  overlaps: {
    zh: '该人员在此期间已有同一岗位。',
    en: 'The person holds this role there on some of these days already.',
    toDoZh: '请修改原有岗位的截止日期,或先结束原有岗位。',
    toDoEn: 'Change the last day of the one that stands, or end it first.',
  },
  'last-administrator': {
    zh: '本区县至少要有一名在任、可登录且无截止日期的管理员。',
    en: 'The district needs an administrator who stays and can sign in.',
    toDoZh: '请先增加另一名管理员。',
    toDoEn: 'Add another one first.',
  },
  'days-reversed': {
    zh: '截止日期早于起始日期。',
    en: 'The last day lies before the first.',
    toDoZh: '请核对日期。',
    toDoEn: 'Check both days.',
  },
  'already-over': {
    zh: '已经结束,不能再改。',
    en: 'It is over and cannot be changed.',
    toDoZh: '如仍需要,请新增一项。',
    toDoEn: 'If it is needed still, add a new one.',
  },
  'username-taken': {
    zh: '用户名已被使用。',
    en: 'The user name is taken.',
    toDoZh: '请更换用户名。',
    toDoEn: 'Take another one.',
  },
  'email-taken': {
    zh: '该邮箱已用于其他账号。',
    en: 'Another account has this e-mail address.',
    toDoZh: '请更换邮箱。',
    toDoEn: 'Take another one.',
  },
  disabled: {
    zh: '该账号已停用。',
    en: 'This account is disabled.',
    toDoZh: '请先启用账号。',
    toDoEn: 'Enable it first.',
  },
  'not-an-agency': {
    zh: '受委托的必须是代理机构。',
    en: 'Only an agency can be appointed.',
    toDoZh: '请选择代理机构;没有的,请管理员先增加。',
    toDoEn: 'Choose an agency; where it is missing, let the administrator add it.',
  },
  'no-such-number': {
    zh: '该单位没有这个项目编号。',
    en: 'The unit has no project of this number.',
    toDoZh: '请核对编号;留空表示委托该单位的全部项目。',
    toDoEn: 'Check the number; left empty, the agency acts for all the unit’s projects.',
  },
} as const satisfies Record<string, Said>

/** The refusal for this reason, in both languages. */
export function notPossible(reason: keyof typeof REASONS): Refused {
  return new Refused('organisation-refused', { ...REASONS[reason] })
}
