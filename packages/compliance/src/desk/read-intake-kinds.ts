import type { Fields } from './fields.ts'
import type { IntakeChannels, IntakeClasses, IntakeRoutes, Named, PlatformList } from './kinds.ts'

const MOST = 60
const LONGEST_NAME = 40
const LONGEST_URL = 500

function readNamed(of: Fields): Named {
  return { id: of.id('id'), name: of.text('name', LONGEST_NAME) }
}

/** A list of names, none twice; empty where nothing is written and none is needed. */
function namedList(of: Fields, name: string, least: number): readonly Named[] {
  if (least === 0 && !of.has(name)) return []
  const list = of.list(name, { least, most: MOST }, readNamed)
  of.once(
    name,
    list.map(({ id }) => id),
  )
  of.once(
    name,
    list.map((one) => one.name),
  )
  return list
}

export function readIntakeChannels(of: Fields): IntakeChannels {
  return { channels: namedList(of, 'channels', 1) }
}

export function readIntakeClasses(of: Fields): IntakeClasses {
  return {
    classes: namedList(of, 'classes', 1),
    layers: namedList(of, 'layers', 0),
    levels: namedList(of, 'levels', 0),
  }
}

export function readIntakeRoutes(of: Fields): IntakeRoutes {
  const routes = of.list('routes', { least: 1, most: MOST }, (one) => ({
    class: one.id('class'),
    organisation: one.uuid('organisation'),
  }))
  of.once(
    'routes',
    routes.map((route) => route.class),
  )
  return { routes }
}

/** An address without a name and a password in it: everybody of the district may read it. */
export function readPlatformList(of: Fields): PlatformList {
  const url = of.text('url', LONGEST_URL)
  if (url !== '' && !isPublicAddress(url)) {
    of.refuse(
      'url',
      '应为 http 或 https 网址,不含用户名和密码。',
      'A web address (http or https) without a name and a password in it.',
    )
  }
  return { url }
}

function isPublicAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/u.test(url.protocol) && url.username === '' && url.password === ''
}
