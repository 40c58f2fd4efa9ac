import { type Finding, warningAt } from '../shared/finding.ts'
import { isHelper, type TemplatePlace } from './check-call.ts'
import { lineAt, withoutComments } from './tell-syntax.ts'

const SINGLE = /(?<!\{)\{(?!\{)(\s*[#/]?\s*([a-z][a-z-]*)[^{}]*)\}{1,2}/g

/** Helpers in one brace, which are words like any other and would be printed as they were typed. */
export function findSingleBraces(
  source: string,
  { at, isFile }: Pick<TemplatePlace, 'at' | 'isFile'>,
): readonly Finding[] {
  if (!source.includes('{')) return []
  const words = withoutComments(source)
  return [...words.matchAll(SINGLE)].flatMap(({ 0: found, 1: inner = '', 2: name = '', index }) => {
    if (!isHelper(name)) return []
    const where = isFile ? `line ${lineAt(source, index)}: ` : ''
    return [warningAt(at, 'single-brace', `${where}${found} is printed as it stands; write {{${inner.trim()}}}`)]
  })
}
