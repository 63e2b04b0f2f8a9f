import * as z from 'zod'

/** What a membership makes of a person: 经办、复核、监管、营商办、代理经办、审计、管理员. */
export const role = z.enum(['clerk', 'reviewer', 'supervisor', 'office', 'agency-clerk', 'auditor', 'administrator'])
export type Role = z.infer<typeof role>

/** Everything that can be asked of the product; the server's table says who may. */
export const action = z.enum([
  'notices.read',
  'pages.read',
  'service.health',
  'session.begin',
  'session.read',
  'session.end',
  'password.set',
  'installation.begin',
  'account.read',
  'account.change',
  'password.change',
  'second-factor.change',
  'calendar.read',
  'calendar.read-notices',
  'calendar.read-changes',
  'calendar.load',
  'procurements.read',
  'procurements.record',
  'procurements.correct',
  'intentions.paste',
  'intentions.publish',
  'announcements.publish',
  'ledger.read',
  'ledger.import',
  'board.read',
  'alerts.read',
  'alerts.mark-read',
  'channels.read',
  'channels.change',
  'settings.read',
  'settings.change',
  'organisations.read',
  'organisations.change',
  'people.read',
  'people.change',
  'password.reset',
  'sign-in-rule.change',
  'appointments.read',
  'appointments.change',
  'service.metrics',
  'log.read',
  'log.export',
])
export type Action = z.infer<typeof action>
