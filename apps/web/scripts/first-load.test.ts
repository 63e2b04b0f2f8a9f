import { expect, test } from 'vitest'
import { circleIn, scriptsOfFirstLoad } from './first-load.ts'

const manifest = {
  'app/index.html': { file: 'assets/app.js', imports: ['_react.js'], isEntry: true },
  'src/board.tsx': { file: 'assets/board.js', imports: ['_react.js', '_antd.js', 'app/index.html'] },
  'src/ledger.tsx': { file: 'assets/ledger.js', imports: ['_table.js'] },
  '_react.js': { file: 'assets/react.js' },
  '_antd.js': { file: 'assets/antd.js', imports: ['_react.js'] },
  '_table.js': { file: 'assets/table.js' },
}

test('counts each script once, with all that it imports and nothing that is loaded later', () => {
  expect(scriptsOfFirstLoad(manifest, ['app/index.html', 'src/board.tsx'])).toEqual([
    'assets/app.js',
    'assets/react.js',
    'assets/board.js',
    'assets/antd.js',
  ])
})

test('a page that was renamed is an error, not a page that weighs nothing', () => {
  expect(() => scriptsOfFirstLoad(manifest, ['src/bord.tsx'])).toThrow('src/bord.tsx')
})

test('files that import each other are a circle', () => {
  expect(circleIn(manifest)).toBeUndefined()
  const circular = { ...manifest, '_react.js': { file: 'assets/react.js', imports: ['_antd.js'] } }
  expect(circleIn(circular)).toEqual(['_react.js', '_antd.js', '_react.js'])
})
