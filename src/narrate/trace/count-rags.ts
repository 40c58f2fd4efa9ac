import type { Indicator, Rag } from '../../compute/figures.ts'
import { allOf, COUNT, type Counted, isOfOtherMonth } from './count-rows.ts'
import { countNamed } from './read/number-words.ts'
import type { Scene, World } from './read/scene.ts'
import { sentenceOf } from './read/span.ts'
import { isHome } from './subject/find-subject.ts'
import type { Verdict } from './verdict.ts'

const COLOUR = '(?:green|amber|red)'
/** `Four of the seven supervision measures`, `of our seven measures`, `three of the seven measures in Visiting`. */
const GROUP = new RegExp(
  String.raw`\b(?:(?<count>${COUNT}) (?:out )?)?of (?:the|our|its|these|those) (?<whole>${COUNT}) (?<what>(?:[a-zÀ-ɏ'’-]+ ){0,4}?)(?:measures|indicators|lines)(?: (?:for|in|on|under) (?<where>(?:[a-zÀ-ɏ'’-]+ ?){1,4}?)(?=,| (?:is|are|remains?)\b))?`,
  'i',
)
const IS =
  '(?: (?:is|are|remains?|stays?|now|currently|still|also|only|just|rated|RAG[- ]rated|shown|showing|on|at|as|in|each))*'
const RATED = String.raw`${IS} (?<rag>${COLOUR})(?: or (?<or>${COLOUR}))?\b(?! (?:and|or|to) ${COLOUR})(?:[- ]rated)?`
/** Right behind the group, and of each further count: `, four amber and one red`. */
const FIRST = new RegExp(`^${RATED}`, 'i')
const FURTHER = new RegExp(
  String.raw`(?:,|\band|\bwith|\bwhile)? ?\b(?<count>${COUNT})(?: others?| of them)?${RATED}`,
  'gi',
)
/** From where a count may be held back, or be of another time. */
const LOOSE =
  /\b(?:not|no longer|never|neither|but for|bar|except|since|year|quarter|last|ago|than|at least|at most|up from|down from|was|were|had|been|if|will|would|should|could|until|more|fewer)\b|n['’]t\b|\.\.\./i

/** How many indicators of a part or a section are said to be of a colour, each count held against their RAG. */
export function countRags(scene: Scene, world: World): readonly Counted[] {
  const said = sentenceOf(scene)
  const found = /\b(?:green|amber|red)\b/i.test(said) ? GROUP.exec(said) : null
  const end = found ? scene.span.at + found.index + (said.slice(found.index).split(LOOSE)[0] ?? '').length : 0
  const months = scene.months.filter(({ at }) => at < end)
  if (!found || isOfOtherMonth({ ...scene, months }, world) || LOOSE.test(said.slice(0, found.index).slice(-14)))
    return []
  const { count, whole = '', what = '', where = '' } = found.groups ?? {}
  const groups = groupsOf(`${what} ${where}`, countNamed(whole), world)
  const [rows] = groups
  if (!rows) return []
  const wholeAt = scene.span.at + found.index + found[0].search(new RegExp(String.raw`(?<=of [a-z]+ )${whole}\b`, 'i'))
  const place = { at: wholeAt, end: wholeAt + whole.length }
  const told = countsIn(said, found, count).map(({ at, text, rags }) => {
    const claim = verdictOf(text, /^(?:all|both)$/i.test(text) ? countNamed(whole) : countNamed(text), rags, groups)
    return { at: scene.span.at + at, end: scene.span.at + at + text.length, claim }
  })
  // The number of them all is told with the first count alone.
  return told.map((each, at) => ({ ...each, whole: at === 0 ? place : { at: -1, end: -1 }, all: allOf(rows) }))
}

type Said = { readonly at: number; readonly text: string; readonly rags: readonly string[] }

function countsIn(said: string, { 0: group, index }: RegExpExecArray, count: string | undefined): readonly Said[] {
  const from = index + group.length
  const [rest = ''] = said.slice(from).split(LOOSE)
  const first = FIRST.exec(rest)
  if (count !== undefined && !first) return []
  const own = count !== undefined && first ? [{ at: index, text: count, rags: ragsOf(first) }] : []
  const start = own.length > 0 ? (first?.[0].length ?? 0) : 0
  const further = [...rest.slice(start).matchAll(FURTHER)].map((match) => {
    const text = match.groups?.count ?? ''
    return { at: from + start + match.index + match[0].indexOf(text), text, rags: ragsOf(match) }
  })
  return [...own, ...further]
}

function ragsOf({ groups: { rag = '', or = '' } = {} }: RegExpExecArray): readonly string[] {
  return [rag, or].filter((each) => each !== '').map((each) => each.toLowerCase())
}

type Rows = readonly Indicator[]

/** The rows that are meant, as they may be counted: of the part or section that is named, else where the sentence stands. */
function groupsOf(what: string, whole: number, world: World): readonly Rows[] {
  const named = namedRows(what, world)
  const places = named.length > 0 ? named : [homeRows(world, true), homeRows(world, false)]
  const counted = places.flatMap((rows) => [
    rows,
    rows.filter(({ shown }) => shown),
    rows.filter(({ target }) => target !== null),
  ])
  return whole < 2 ? [] : counted.filter(({ length }) => length === whole)
}

/** The rows of the parts, else of the sections, that have all telling words of a title in common with what is said. */
function namedRows(what: string, { figures, vocabulary }: World): readonly Rows[] {
  const stems = [...vocabulary.stemsOf(what)]
  const isNamed = ({ title }: { readonly title: string }) => {
    const own = vocabulary.stemsOf(title)
    return title !== '' && stems.length > 0 && stems.every((stem) => own.has(stem))
  }
  const parts = figures.sections.flatMap(({ parts }) => parts.filter(isNamed))
  const sections = figures.sections.filter(isNamed)
  const rowsOf = (those: readonly { readonly rows: Rows }[]) => those.flatMap(({ rows }) => rows)
  return parts.length > 0 ? parts.map(({ rows }) => rows) : sections.map(({ parts }) => rowsOf(parts))
}

function homeRows({ place, vocabulary }: World, isOfPart: boolean): Rows {
  return vocabulary.rows.flatMap(({ row }) =>
    row.latest !== null && (isOfPart ? isHome(row, place) : row.section === place.section) ? [row] : [],
  )
}

function verdictOf(text: string, count: number, rags: readonly string[], groups: readonly Rows[]): Verdict {
  const isSo = ({ rag }: { readonly rag: Rag | null }) => rag !== null && rags.includes(rag)
  const rated = groups.map((rows) => rows.filter(isSo))
  const right = rated.find(({ length }) => length === count)
  const [which = []] = right ? [right] : rated
  const names = which.map(({ label, latest }) => `"${label}" (${latest?.shown})`).join(', ')
  return {
    number: text,
    status: right ? 'traced' : 'contradicted',
    found: String(which.length),
    reason: `${which.length} of ${groups[0]?.length} ${which.length === 1 ? 'is' : 'are'} ${rags.join(' or ')}${names === '' ? '' : `: ${names}`}`,
    evidence: (which.length > 0 ? which : (groups[0] ?? [])).flatMap(({ latest }) => latest?.sources ?? []),
  }
}
