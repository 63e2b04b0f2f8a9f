import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs'

let loaded: Promise<typeof Pdf> | undefined

/** The parser of PDFs, loaded when it is needed: it is large, and few threads ever read one. */
export function pdfLibrary(): Promise<typeof Pdf> {
  loaded ??= withoutWarnings(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
  return loaded
}

/** While it loads it warns that nothing can be drawn here: nothing is. */
async function withoutWarnings<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console
  // oxlint-disable-next-line no-console -- nothing is written: it is kept from writing
  console.warn = () => undefined
  try {
    return await load()
  } finally {
    // oxlint-disable-next-line no-console -- as it was
    console.warn = warn
  }
}
