import type { Figures, PartFigures } from '../compute/figures.ts'
import { type Finding, noteAt, warningAt } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import { nearest, nearestOf } from '../shared/nearest.ts'
import { codesNamed } from './check-template.ts'
import { findRow } from './find-row.ts'
import { slugOf, speaksOf } from './pick-template.ts'
import type { Templates } from './templates.ts'

type Named = { readonly name: string; readonly source: string }

/**
 * The templates that word no part of the workbook: a warning where a part has the name and not the codes, a note where
 * none has the name. What another council's templates are, which may stand beside any workbook, is said in one line each.
 */
export function findUnusedTemplates(figures: Figures, templates: Templates): readonly Finding[] {
  const titles = titlesOf(figures)
  const own = [...templates.commentary].flatMap(([name, source]) => (name === 'default' ? [] : [{ name, source }]))
  const foreign = own.filter(({ name, source }) => titles.has(name) && !speaksOf(source, figures))
  const open = [...titles.keys()].filter((slug) => !own.some(({ name }) => name === slug))
  const unused = own.filter(({ name }) => !titles.has(name))
  const misnamed = unused.flatMap(({ name }) => misnamedFor(name, open, titles))
  const others = unused.filter(({ name }) => nearestPart(name, open) === null)
  return [...warnOfCodes(foreign, figures), ...misnamed, ...noteUnused(others, open)]
}

/** The titles of the parts that a template words, by the name that it must have. */
function titlesOf({ sections }: Figures): ReadonlyMap<string, string> {
  const isWorded = ({ rows, grades }: PartFigures) => rows.length > 0 || grades !== null
  const titles = sections.flatMap((section) =>
    section.parts.filter(isWorded).map((part) => part.title || section.title),
  )
  return new Map(titles.map((title) => [slugOf(title), title]))
}

/** A slip in every fourth letter, small words aside: `reablement-home-care` for `Reablement & Home Care`. */
function nearestPart(name: string, open: readonly string[]): string | null {
  const bare = (slug: string) => slug.replace(/-(?:and|the|of)(?=-)/g, '')
  const wanted = bare(slugOf(name))
  const found = nearestOf(wanted, open.map(bare), Math.max(1, Math.floor(wanted.length / 4)))
  return open.find((slug) => bare(slug) === found) ?? null
}

function misnamedFor(name: string, open: readonly string[], titles: ReadonlyMap<string, string>): readonly Finding[] {
  const slug = nearestPart(name, open)
  if (slug === null) return []
  const message = `no part of the workbook has this name, so the file is not used; if it is for "${titles.get(slug)}", call it ${slug}.hbs`
  return [noteAt(fileOf(name), 'template-unused', message)]
}

function noteUnused(unused: readonly Named[], open: readonly string[]): readonly Finding[] {
  const [first] = unused
  if (!first) return []
  const such = open[0] === undefined ? '' : `, such as ${open[0]}.hbs`
  const others = unused.slice(1).map(({ name }) => `${name}.hbs`)
  const what =
    others.length === 0
      ? 'no part of the workbook has this name, so the file is not used'
      : `no part of the workbook has this name, nor that of ${listWords(others, others.length)}, so the files are not used`
  const message = `${what}; a file is named for its part, in lower case with dashes${such}`
  return [noteAt(fileOf(first.name), 'template-unused', message)]
}

/** Where some of the codes are known or nearly so, the file was meant for this workbook, and is told by itself. */
function warnOfCodes(foreign: readonly Named[], figures: Figures): readonly Finding[] {
  const isMeant = ({ source }: Named) => {
    const codes = codesNamed(source)
    return codes.some((code) => findRow(figures, code) || nearestOf(code, figures.byCode.keys()) !== null)
  }
  const others = foreign.filter((each) => !isMeant(each))
  const groups = [...foreign.filter(isMeant).map((each) => [each]), ...(others.length > 0 ? [others] : [])]
  return groups.flatMap((group) => warnOfGroup(group, figures))
}

function warnOfGroup([first, ...others]: readonly Named[], figures: Figures): readonly Finding[] {
  if (!first) return []
  const unknown = codesNamed(first.source).filter((code) => !findRow(figures, code))
  const meant = nearest(unknown[0] ?? '', figures.byCode.keys())
  const codes = listWords(unknown.map((code) => `"${code}"`))
  const files = ['this file', ...others.map(({ name }) => `${name}.hbs`)]
  const message = `default.hbs is used in place of ${listWords(files)}: no indicator has the ${unknown.length === 1 ? 'code' : 'codes'} ${codes}${meant}`
  return [warningAt(fileOf(first.name), 'template-codes-unknown', message)]
}

function fileOf(name: string): string {
  return `templates/commentary/${name}.hbs`
}
