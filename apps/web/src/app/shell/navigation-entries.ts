import type { LinkProps } from '@tanstack/react-router'
import type { Action } from '@tenderlight/contracts/permission'
import type { ComponentType } from 'react'
import { m } from '../../paraglide/messages.js'
import { CasesBadge } from './cases-badge.tsx'
import { HandoverBadge } from './handover-badge.tsx'
import { ObjectionsBadge } from './objections-badge.tsx'
import { UnreadBadge } from './unread-badge.tsx'
import { WaitingBadge } from './waiting-badge.tsx'

/** A page in the main navigation. */
export interface NavigationEntry {
  readonly to: NonNullable<LinkProps['to']>
  readonly search?: LinkProps['search']
  readonly label: () => string
  /** Who may do this sees it; everybody, where nothing is named. */
  readonly may?: Action
  /** Who may do this has another entry in its place. */
  readonly unless?: Action
  /** How much waits there; nothing while nothing does. */
  readonly Badge?: ComponentType
}

/** Pages that stand together in a menu; one of them alone stands in the bar itself. */
export interface NavigationGroup {
  readonly name: string
  readonly label: () => string
  readonly entries: readonly NavigationEntry[]
}

export type NavigationItem = NavigationEntry | NavigationGroup

/**
 * The main navigation, first thing first. A new page of the desk adds its line here: to the bar what people open daily, to the
 * group where it belongs everything else.
 */
const NAVIGATION: readonly NavigationItem[] = [
  { to: '/board', label: m.nav_board, may: 'board.read' },
  { to: '/worklist', label: m.nav_worklist, may: 'procurements.read' },
  { to: '/procurements', label: m.nav_procurements, may: 'procurements.read' },
  { to: '/intentions/new', label: m.nav_intention, may: 'intentions.submit' },
  { to: '/reviews', label: m.nav_reviews, may: 'submissions.read', Badge: WaitingBadge },
  { to: '/cases', label: m.nav_cases, may: 'cases.read', Badge: CasesBadge },
  { to: '/requests', label: m.nav_requests, may: 'matters.read' },
  {
    name: 'data',
    label: m.nav_group_data,
    entries: [
      { to: '/budget', label: m.nav_budget, may: 'budget.read' },
      { to: '/reserved-share', label: m.nav_share_plan, may: 'budget.read' },
      { to: '/ledger', label: m.nav_ledger, may: 'ledger.read' },
      { to: '/handover', label: m.nav_handover, may: 'handover.read', Badge: HandoverBadge },
      {
        to: '/handover/channel',
        label: m.handover_channel_title,
        may: 'handover.read-channel',
        unless: 'handover.read',
      },
    ],
  },
  {
    name: 'reports',
    label: m.nav_group_reports,
    entries: [
      { to: '/reports', label: m.nav_reports, may: 'reports.read' },
      { to: '/indicators', label: m.nav_indicators, may: 'indicators.read' },
      { to: '/simulation', label: m.nav_simulation, may: 'simulation.read' },
      { to: '/data-check', label: m.nav_datacheck, may: 'datacheck.read' },
    ],
  },
  {
    name: 'rules',
    label: m.nav_group_rules,
    entries: [
      { to: '/rules', label: m.nav_rules },
      { to: '/objections', label: m.nav_objections, may: 'objections.read', Badge: ObjectionsBadge },
      { to: '/calendar', label: m.nav_calendar },
    ],
  },
  {
    name: 'more',
    label: m.nav_group_more,
    entries: [
      { to: '/organisations', label: m.nav_organisations, may: 'people.read' },
      { to: '/organisations', label: m.nav_appointments, may: 'appointments.read', unless: 'people.read' },
      { to: '/guarantors', label: m.nav_guarantors, may: 'guarantors.change' },
      { to: '/desk-settings', label: m.nav_desk_settings, may: 'desk.read' },
      { to: '/settings', label: m.nav_settings, may: 'settings.change' },
      { to: '/audit', label: m.nav_audit, may: 'audit.look-back' },
      { to: '/log', label: m.nav_log, may: 'log.read' },
    ],
  },
  { to: '/alerts', label: m.nav_alerts, may: 'alerts.read', Badge: UnreadBadge },
]

/** What the person sees of it: no group without entries, and none around a single one. */
export function navigationFor(may: (action: Action) => boolean): readonly NavigationItem[] {
  const isFor = ({ may: needed, unless }: NavigationEntry) =>
    (needed === undefined || may(needed)) && (unless === undefined || !may(unless))
  return NAVIGATION.flatMap((item): readonly NavigationItem[] => {
    if (!('entries' in item)) return isFor(item) ? [item] : []
    const entries = item.entries.filter(isFor)
    return entries.length > 1 ? [{ ...item, entries }] : entries
  })
}
