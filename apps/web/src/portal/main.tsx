import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import { ensureChineseFont } from '../ui/chinese-font.ts'
import { largeTypeChosen, setLargeType } from './large-type.ts'
import { Portal } from './portal.tsx'
import './portal.css'

void ensureChineseFont()
setLargeType(largeTypeChosen())

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
)
