/**
 * The time that the cores have worked for this process, in milliseconds: what one core would need. Unlike the clock on
 * the wall it does not run while other programs have the core; work on several threads counts for each.
 */
export function cpuMilliseconds(): number {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1000
}
