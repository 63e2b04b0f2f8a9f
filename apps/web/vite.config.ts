import { paraglideVitePlugin } from '@inlang/paraglide-js'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'
import type { Plugin } from 'vite'
import { paraglide } from './paraglide.config.ts'

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

export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, '.', 'API_')['API_ORIGIN'] ?? 'http://127.0.0.1:4400'
  return {
    plugins: [react(), paraglideVitePlugin(paraglide), workspaceUnderApp],
    server: { proxy: { '/trpc': api, '/api': api, '/feed.': api, '/calendar.ics': api } },
    build: {
      target: 'es2023',
      manifest: true,
      rolldownOptions: { input: { portal: 'index.html', workspace: 'app/index.html' } },
    },
  }
})
