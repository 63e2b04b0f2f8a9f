import type { Action, Role } from '@tenderlight/contracts/permission'

/**
 * Who may: everyone without an account, whoever is signed in for themselves alone, people with one of these roles, or no
 * person but a machine with its own key.
 */
export type Grant = 'everyone' | 'oneself' | 'machine' | readonly Role[]

/** Everybody whose work is procurements, and those who look on. */
const READERS = ['clerk', 'reviewer', 'supervisor', 'office', 'agency-clerk', 'auditor'] as const
const ALL_ROLES = [...READERS, 'administrator'] as const
/** Who puts things on record, for their own unit or for those that appointed their agency. */
const RECORDERS = ['clerk', 'agency-clerk'] as const

/**
 * The one table of who may do what. How far each goes says the membership: a unit's people reach the unit and what lies
 * below it, an agency's what it is appointed to on the day, all others the district. An auditor changes nothing.
 */
export const PERMISSIONS = {
  'notices.read': 'everyone',
  'pages.read': 'everyone',
  'service.health': 'everyone',
  'service.metrics': 'machine',
  'session.begin': 'everyone',
  'session.read': 'everyone',
  'session.end': 'everyone',
  'password.set': 'everyone',
  'installation.begin': 'everyone',
  'account.read': 'oneself',
  'account.change': 'oneself',
  'password.change': 'oneself',
  'second-factor.change': 'oneself',
  'calendar.read': 'everyone',
  'calendar.read-notices': ALL_ROLES,
  'calendar.read-changes': READERS,
  'calendar.load': ['administrator'],
  'procurements.read': READERS,
  'procurements.record': RECORDERS,
  'procurements.correct': RECORDERS,
  'payments.record': RECORDERS,
  'performance.publish': RECORDERS,
  'evidence.read': READERS,
  'evidence.attach': RECORDERS,
  'evidence.withdraw': RECORDERS,
  'documents.read': READERS,
  'documents.upload': RECORDERS,
  'documents.answer': RECORDERS,
  'documents.review': RECORDERS,
  'financing.read': READERS,
  'financing.record': ['clerk', 'supervisor', 'office'],
  'certificates.issue': ['clerk', 'supervisor'],
  'certificates.withdraw': ['clerk', 'supervisor'],
  'certificates.verify': 'everyone',
  'deposits.read': READERS,
  'deposits.record': RECORDERS,
  'deposits.correct': RECORDERS,
  'guarantors.read': ALL_ROLES,
  'guarantors.change': ['administrator'],
  'intentions.paste': RECORDERS,
  'intentions.draft': ['clerk'],
  'intentions.mark': RECORDERS,
  'intentions.exempt': ['clerk'],
  'intentions.submit': ['clerk'],
  'intentions.review': ['reviewer'],
  'submissions.read': ['clerk', 'reviewer', 'supervisor', 'office', 'auditor'],
  'announcements.publish': [...RECORDERS, 'supervisor'],
  'overrides.read': ['supervisor', 'office', 'auditor'],
  'overrides.ask': ['supervisor'],
  'overrides.decide': ['supervisor'],
  'objections.read': READERS,
  'objections.raise': ['clerk', 'reviewer', 'supervisor', 'office', 'agency-clerk'],
  'objections.decide': ['supervisor'],
  'ledger.read': ['clerk', 'reviewer', 'supervisor', 'office', 'auditor'],
  'ledger.import': ['clerk', 'supervisor'],
  'budget.read': ['clerk', 'reviewer', 'supervisor', 'office', 'auditor'],
  'budget.read-line': READERS,
  'budget.import': ['clerk', 'supervisor'],
  'budget.link': ['clerk'],
  'handover.read': READERS,
  'handover.read-channel': ['supervisor', 'auditor', 'administrator'],
  'handover.configure': ['supervisor', 'administrator'],
  'handover.push': [...RECORDERS, 'reviewer', 'supervisor'],
  'handover.answer': [...RECORDERS, 'reviewer', 'supervisor'],
  'board.read': ['supervisor', 'office', 'auditor'],
  'alerts.read': READERS,
  'alerts.mark-read': ['clerk', 'reviewer', 'supervisor', 'office', 'agency-clerk'],
  'channels.read': ['clerk', 'reviewer', 'supervisor', 'office', 'auditor', 'administrator'],
  'channels.change': ['clerk', 'supervisor', 'office', 'administrator'],
  'deliveries.read': ['supervisor', 'auditor', 'administrator'],
  'deliveries.resend': ['supervisor', 'administrator'],
  'settings.read': ALL_ROLES,
  'settings.change': ['administrator'],
  'desk.read': ['supervisor', 'office', 'auditor', 'administrator'],
  'desk.configure': ['supervisor', 'administrator'],
  'indicators.read': ['supervisor', 'office', 'auditor'],
  'indicators.recalculate': ['supervisor', 'office'],
  'simulation.read': ['supervisor', 'office', 'auditor'],
  'simulation.save': ['supervisor', 'office'],
  'simulation.delete': ['supervisor', 'office'],
  'datacheck.read': ['clerk', 'reviewer', 'supervisor', 'office', 'auditor'],
  'datacheck.run': ['supervisor'],
  'datacheck.answer': ['clerk', 'supervisor'],
  'cases.read': ['clerk', 'reviewer', 'supervisor', 'office', 'auditor'],
  'cases.handle': ['supervisor'],
  'cases.decide': ['supervisor'],
  'cases.answer': ['clerk', 'reviewer'],
  'cases.attach': ['clerk', 'reviewer', 'supervisor'],
  'reports.make': ['supervisor', 'office', 'auditor'],
  'reports.read': ['clerk', 'reviewer', 'supervisor', 'office', 'auditor'],
  'reports.issue': ['supervisor'],
  'matters.read': READERS,
  'matters.receive': [...RECORDERS, 'supervisor', 'office'],
  'matters.route': ['supervisor', 'office'],
  'matters.handle': [...RECORDERS, 'supervisor', 'office'],
  'matters.close': ['supervisor', 'office'],
  'matters.file': 'everyone',
  'matters.follow': 'everyone',
  'organisations.read': ALL_ROLES,
  'organisations.change': ['administrator'],
  'people.read': ['supervisor', 'auditor', 'administrator'],
  'people.change': ['administrator'],
  'password.reset': ['administrator'],
  'sign-in-rule.change': ['administrator'],
  'appointments.read': ALL_ROLES,
  'appointments.change': ['reviewer', 'administrator'],
  'log.read': ['supervisor', 'auditor'],
  'log.export': ['supervisor', 'auditor'],
  'audit.look-back': ['supervisor', 'auditor'],
  'file.export': ['supervisor', 'auditor'],
  'feed.read': 'machine',
} as const satisfies Record<Action, Grant>

type Granted<Wanted extends Grant> = {
  [A in Action]: (typeof PERMISSIONS)[A] extends Wanted ? A : never
}[Action]

export type OpenAction = Granted<'everyone'>
export type OwnAction = Granted<'oneself'>
export type RoleAction = Granted<readonly Role[]>

/** Whether a role may do this, by itself. */
export function roleMay(role: Role, asked: Action): boolean {
  const grant: Grant = PERMISSIONS[asked]
  return grant === 'everyone' || grant === 'oneself' || (grant !== 'machine' && grant.includes(role))
}

/** Everything that somebody with these roles may do, in the table's order. */
export function actionsOf(roles: readonly Role[]): Action[] {
  const everybody: readonly Grant[] = ['everyone', 'oneself']
  return ACTIONS.filter((one) => everybody.includes(PERMISSIONS[one]) || roles.some((held) => roleMay(held, one)))
}

export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[]
