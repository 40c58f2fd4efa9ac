import { createRequire } from 'node:module'

export type Library = import('pptxgenjs').default
export type LibrarySlide = ReturnType<Library['addSlide']>

// The library's types describe a CommonJS module, which `import` cannot construct.
const Constructor = createRequire(import.meta.url)('pptxgenjs') as new () => Library

/** An empty deck of pptxgenjs with slides of a size, in points. */
export function openLibrary(width: number, height: number): Library {
  const library = new Constructor()
  library.defineLayout({ name: 'pack', width: width / 72, height: height / 72 })
  library.layout = 'pack'
  return library
}
