import type { LaunchOptions } from '@playwright/test'
import { findChromium } from './find-chromium.ts'

/** Keeps the browser to the pages under test: no updates, no calls home. As root it cannot have a sandbox. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]

/** How Playwright starts the browser on this machine. */
export async function launchOptions(): Promise<LaunchOptions> {
  const { executablePath, env } = await findChromium()
  const asRoot = process.getuid?.() === 0
  return {
    executablePath,
    args: asRoot ? ['--no-sandbox', ...FLAGS] : FLAGS,
    chromiumSandbox: !asRoot,
    // Without a language the browser knows files by names in ASCII only: neither 大.pdf to be sent nor 采购意向.xlsx to be saved.
    env: { ...definedEnvironment(), LC_ALL: 'C.UTF-8', ...env },
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
