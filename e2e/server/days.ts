/**
 * The day on which the journeys begin: Wednesday 16 September 2026. The make-up Sunday 09-20, the Mid-Autumn and
 * National Day holidays and the make-up Saturday 10-10 lie inside its clocks.
 */
export const FIRST_DAY = '2026-09-16'
