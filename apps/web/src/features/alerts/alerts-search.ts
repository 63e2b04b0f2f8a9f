const STEPS = ['warning', 'breach', 'reminder', 'cleared'] as const
export type AlertStep = (typeof STEPS)[number]

export interface AlertsSearch {
  readonly step?: AlertStep
  readonly unread?: true
}

/** The filters of the alerts, kept in the address. */
export function readAlertsSearch(search: Record<string, unknown>): AlertsSearch {
  const step = STEPS.find((word) => word === search['step'])
  return { ...(step === undefined ? {} : { step }), ...(search['unread'] === true ? { unread: true } : {}) }
}
