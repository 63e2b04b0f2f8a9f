import { paraglideVitePlugin } from '@inlang/paraglide-js'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'
import type { Plugin } from 'vite'
import { paraglide } from './paraglide.config.ts'
import { partsOfPages } from './scripts/first-page.ts'

/** In development, every address under /app is the workspace, as the server does it in production. */
const workspaceUnderApp: Plugin = {
  name: 'workspace-under-app',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const isPage = request.headers.accept?.includes('text/html') === true
      if (isPage && /^\/app(\/|\?|$)/.test(request.url ?? '')) request.url = '/app/index.html'
      next()
    })
  },
}

const { plugin: pagesRead, isPartOf } = partsOfPages()

/**
 * Small files that pages share are joined: a browser that has them all still needs milliseconds for each. What the first pages need is
 * joined with nothing that others need alone. Of those only texts are joined: they import nothing, so no file waits for itself.
 */
const SHARED = { minShareCount: 2, entriesAware: true } as const

export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, '.', 'API_')['API_ORIGIN'] ?? 'http://127.0.0.1:4400'
  return {
    plugins: [react(), paraglideVitePlugin(paraglide), workspaceUnderApp, pagesRead],
    server: { proxy: { '/trpc': api, '/api': api, '/feed.': api, '/calendar.ics': api } },
    build: {
      target: 'es2023',
      manifest: true,
      rolldownOptions: {
        input: { portal: 'index.html', workspace: 'app/index.html' },
        output: {
          // A joined file would be called after all the pages that need it.
          chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              {
                ...SHARED,
                name: 'first',
                test: (id) => !id.includes('/node_modules/') && isPartOf(id, 'first'),
                entriesAwareMergeThreshold: 20_000,
              },
              {
                ...SHARED,
                name: 'words',
                test: (id) => id.includes('/paraglide/messages/') && isPartOf(id, 'other'),
                entriesAwareMergeThreshold: 8_000,
              },
            ],
          },
        },
      },
    },
  }
})
