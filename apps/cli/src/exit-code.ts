/** The exit codes of every command. Findings asked for with --fail-on outrank rejected rows. */
export const EXIT = { done: 0, findings: 1, unusable: 2, rowsRejected: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
