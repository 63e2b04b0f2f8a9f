import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'

/** Names of built files carry a digest of their content. */
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * The built pages: files as they are, `/app/…` as the workspace, any other address without a file ending as the
 * portal. A wrong file, or a write to an address that is no procedure, is answered 404.
 */
export const webPages: FastifyPluginAsync<{ readonly webDist: string }> = async (app, { webDist }) => {
  if (!existsSync(join(webDist, 'index.html'))) return
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, action: 'pages.read' }
  })
  await app.register(staticFiles, {
    root: webDist,
    wildcard: false,
    index: ['index.html'],
    setHeaders: (response, path) => {
      void response.header('cache-control', path.includes('/assets/') ? FOREVER : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => page(request, reply))
}

/** A path with a file's ending; the ids of rules have dots as well. */
const isFile = (path: string): boolean => /\.\w+$/u.test(path) && !/^\/app\/(board\/)?rules\//u.test(path)

function page(request: FastifyRequest, reply: FastifyReply) {
  const [path = '/'] = request.url.split('?')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead || path.startsWith('/trpc/') || path.startsWith('/api/') || isFile(path)) {
    return reply.code(404).send({ error: 'not-found' })
  }
  const workspace = path === '/app' || path.startsWith('/app/')
  return reply.header('cache-control', 'no-cache').sendFile(workspace ? 'app/index.html' : 'index.html')
}
