import type { FastifyPluginCallback, FastifyRequest } from 'fastify'

export interface CrossSiteOptions {
  /** The address people use, where one is set: its origin is ours whatever the Host header says. */
  readonly publicUrl?: string | undefined
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Answered 403 before anything is read. */
export class CrossSiteRequest extends Error {
  readonly statusCode = 403
  constructor() {
    super('a change was asked for from another site')
    this.name = 'CrossSiteRequest'
  }
}

/**
 * Refuses every change that a page of another site asks for with the browser's cookies. Browsers say where a request
 * comes from: `Sec-Fetch-Site` (over HTTPS and on this machine), `Origin` (always with a POST), `Referer`. A program that
 * sends none of them is no browser that could be led here, so it may work with a cookie it was given.
 */
export const refuseCrossSite: FastifyPluginCallback<CrossSiteOptions> = (app, { publicUrl }, done) => {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).host
  app.addHook('onRequest', (request, _reply, next) => {
    if (READS.has(request.method) || isOurs(request, own)) next()
    else next(new CrossSiteRequest())
  })
  done()
}

// Its hook is for every route of the server, not only for those of a plugin.
Object.assign(refuseCrossSite, { [Symbol.for('skip-override')]: true })

/** Whether the request comes from our own pages, or from no page at all. */
function isOurs({ headers, host }: FastifyRequest, own: string | undefined): boolean {
  const from = headers['sec-fetch-site']
  // `same-site` is a neighbour under the same domain, which is not us; `none` is the person's own doing.
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return false
  const page = headers.origin ?? headers.referer
  if (page === undefined) return true
  // Hosts are compared, not schemes: a proxy that ends TLS asks over http what a page of https sends.
  const sender = hostOf(page)
  return sender !== undefined && (sender === hostOf(`http://${host}`) || sender === own)
}

/** The host of an address, with its port where that is not the usual one; undefined for `null` and what is no address. */
function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { host, protocol } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? host.replace(/:(80|443)$/u, '') : undefined
}
