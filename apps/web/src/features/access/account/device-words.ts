import { m } from '../../../paraglide/messages.js'

/** Names of browsers by what is in what they call themselves; the first that fits, as most call themselves several. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/u, '微信'],
  [/360SE|360EE|QihooBrowser/u, '360'],
  [/QQBrowser/u, 'QQ'],
  [/Edg\//u, 'Edge'],
  [/OPR\//u, 'Opera'],
  [/Firefox\//u, 'Firefox'],
  [/HeadlessChrome|Chrome\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Kylin|UOS/iu, '麒麟 / 统信'],
  [/HarmonyOS/u, 'HarmonyOS'],
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iOS'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/Linux/u, 'Linux'],
]

const first = (names: readonly (readonly [RegExp, string])[], device: string): string | undefined =>
  names.find(([sign]) => sign.test(device))?.[1]

/** A browser and its system as people call them: `Edge · Windows`; of what is no browser, what it calls itself. */
export function sayDevice(device: string): string {
  const known = [first(BROWSERS, device), first(SYSTEMS, device)].filter((one) => one !== undefined)
  if (known.length > 0) return known.join(' · ')
  return device === '' ? m.session_unknown() : device.slice(0, 40)
}
