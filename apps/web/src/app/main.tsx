import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import { ensureChineseFont } from '../ui/chinese-font.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { Providers } from './providers.tsx'
import { router } from './router.tsx'

void ensureChineseFont()
fetchAhead()

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)
