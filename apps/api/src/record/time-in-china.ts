const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' })

/** The time of day in China at a moment, as records keep it: `09:30`. */
export function timeInChina(at: Date): string {
  return CLOCK.format(at)
}
