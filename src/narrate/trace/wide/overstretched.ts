import type { Indicator } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { fitNumber } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import { mayBeMean } from '../number/units-for.ts'
import { bareLabel } from '../read/labels-said.ts'
import { isMonthTold } from '../read/month-told.ts'
import type { Beside } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Known } from '../read/vocabulary.ts'
import { namesSaid } from '../standards/name-benchmark.ts'
import { HELD_TO } from '../standards/said-standards.ts'
import { TARGET } from '../standards/target-words.ts'
import { isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { AIM, type Reading } from './readings.ts'

/**
 * Whether a reading asks more of a sentence than any of its words gives: a standard that nothing speaks of, a row in
 * whose place the words name another, a move where the number counts something. A number fits such a thing by chance.
 */
export function isOverstretched(
  reading: Reading,
  number: Placed,
  scene: Scene,
  neighbours: readonly Indicator[],
  world: World,
): boolean {
  const { row, beside, apart, month } = reading
  const isNeighbour = neighbours.includes(row)
  if (beside) return isUnheld(number, row, beside, isNeighbour, scene, world)
  if (apart && (countsOthers(number) || isBoundElsewhere(number, row, isNeighbour, world))) return true
  if (isOtherAct(number, reading, scene)) return true
  if (isRoundedMean(number, row, neighbours, scene)) return true
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  if (isNeighbour || !isShare) return false
  const isOld = month !== row.latest?.month && isOutnamed(number, row, scene, world)
  return isOld || isOutnamed(number, row, scene, world, 'wholly')
}

/** `Under 20% for the first time`: a bound lies near some distance or other of another part's row, which nothing names. */
function isBoundElsewhere({ hedge, spelt }: Placed, row: Indicator, isNeighbour: boolean, { place }: World): boolean {
  return !spelt && (hedge === 'under' || hedge === 'over') && !isNeighbour && !isHome(row, place)
}

/** `Workers with 20 or more went up to 35, having been 23`: a count as well, and no mean that rounds to it. */
function isRoundedMean(number: Placed, row: Indicator, neighbours: readonly Indicator[], scene: Scene): boolean {
  return (
    row.unit === 'average' &&
    neighbours.some(({ unit }) => unit === 'number') &&
    !neighbours.includes(row) &&
    !mayBeMean(number, sentenceOf(scene))
  )
}

/** `16 came into care in June and 21 left`: of those who left, and no other month's figure of those who came. */
function isOtherAct({ left, right }: Placed, { row, apart, month }: Reading, scene: Scene): boolean {
  if (apart || month === null || isMonthTold(month, row, scene)) return false
  return /\b(?:and|while|whilst|but) (?:only |just |another )?$/i.test(left) && ACT.test(right)
}

const ACT = /^ (?:left|ceased|ended|closed|came|joined|started|moved|went)(?=(?: (?:in|us|out|away))?\s*(?:[.,;:)]|$))/i

/**
 * Counts that a wider reading found in a row though all the words about them are another's: `24 complaints received`, of
 * a row of compliments received; and those right behind which the whole name of another row stands.
 */
export function outnamedCounts(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  return new Map(
    found.flatMap(({ number, row, level, wide, claim }, at) => {
      const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
      const month = number.kind === 'number' && others.length === 0 ? source?.month : null
      if (!row || !month) return []
      const behind = level ? rowBehind(number, row, world) : null
      const wrong = behind ? beliedBy(behind, number, row, month, scene, world) : null
      if (wrong) return [[number, wrong] as const]
      const isToldBefore = found.slice(0, at).some((each) => each.row === row)
      // `Three of the 24 test purchases led to a sale`: the words are of the part, and not of its whole.
      const part = WHOLE.test(number.left) && (found[at - 1]?.row ?? found[at + 1]?.row)
      if (!wide || isToldBefore || part || !isOutnamed(number, row, scene, world, 'wholly')) return []
      const belied = level ? beliedByNamed(number, row, month, scene, world) : null
      return [[number, belied ?? unverified(number, 'the words name another row, which does not have it')] as const]
    }),
  )
}

/** `24 underage test purchases that led to a sale`: the row of the part whose name is all that stands behind a count. */
function rowBehind({ left, right }: Placed, row: Indicator, { place, vocabulary }: World): Indicator | null {
  const said = WHOLE.test(left) ? '' : right.toLowerCase().replace(ITS_MONTH, '')
  const isNamed = ({ row: other }: Known) => {
    const name = other === row ? '' : bareLabel(other.label).replace(/^number of /, ' ')
    const before = said.endsWith(name) ? said.slice(0, said.length - name.length) : '.'
    return name.split(' ').length > MANY && isHome(other, place) && other.unit === 'number' && ONE_WORD.test(before)
  }
  const [named, ...more] = said === '' ? [] : vocabulary.rows.filter(isNamed)
  return named && more.length === 0 ? named.row : null
}

/** As many words as leave no doubt that a name is meant. */
const MANY = 4
const ONE_WORD = /^(?: [a-z]+)?$/
const ITS_MONTH = /(?: (?:in|during) (?:[a-z]+|the month)| this month)?(?:[.,;:)].*)?\s*$/s

const WHOLE = /^(?: out)? ?of (?:the |our |all |those |these )*$/i

/**
 * `New claims took 8.1 days in January`, which changes of circumstances did: the row whose whole name the words give, and
 * nothing besides, has another figure for the month that the sentence names.
 */
function beliedByNamed(number: Placed, row: Indicator, month: Month, scene: Scene, world: World): Verdict | null {
  const telling = (stems: Iterable<string>) => [...stems].filter((stem) => world.vocabulary.weight(stem) > 0)
  const told = telling(number.bag)
  const isNamed = ({ row: other, stems }: Known) =>
    other.unit === row.unit && telling(stems).length === told.length && told.every((stem) => stems.has(stem))
  const [named, ...more] = scene.months.length === 1 ? world.vocabulary.rows.filter(isNamed) : []
  if (!named || more.length > 0 || findDoubts(number, [named.row], scene, world).length > 0) return null
  return beliedBy(named.row, number, row, month, scene, world)
}

/** What a row has for the month of a count that is another's, where the sentence tells of no other month. */
function beliedBy(
  named: Indicator,
  number: Placed,
  row: Indicator,
  month: Month,
  scene: Scene,
  { figures }: World,
): Verdict | null {
  const isOfIt = scene.months.every((said) => said.role === 'at' && said.month === month)
  const figure = isOfIt ? figures.measures.figure(named, month) : null
  if (!figure || number.hedge !== null || isUnreal(number, scene)) return null
  if (fitNumber(number, figure.printed) !== 'differs') return null
  const reason = `"${named.label}" gives ${figure.shown} in ${shortMonth(month)}; ${number.text} is the figure of "${row.label}"`
  return contradicted(number, figure.shown, reason, figure.sources)
}

/** `24% of children are on a second plan`: a standard is told by words for one, or by another figure of its row. */
function isUnheld(
  number: Placed,
  row: Indicator,
  beside: Beside,
  isNeighbour: boolean,
  scene: Scene,
  { benchmarks }: World,
): boolean {
  const said = sentenceOf(scene)
  if (beside.kind !== 'benchmark')
    return (
      isCoarser(number, row.target?.value) ||
      !(isNeighbour || AIM.test(said) || HELD_TO.test(number.left) || AGAINST.test(number.left))
    )
  if (AIMED.test(number.left)) return true
  return !OTHERS.test(said) && namesSaid(scene, benchmarks).length === 0
}

const AIMED = new RegExp(String.raw`\b(?:aiming for|(?:our|the|a) ${TARGET} (?:of|is|was|being|at))\s*$`, 'i')

/** `24 v 20`. */
const AGAINST = /(?:\b(?:v|vs|against|versus)\b\.?|\/)\s*$/i

/** Words for those by whom one is measured, or for the year in which one was. */
export const OTHERS =
  /\b(?:countr(?:y|ies)|counties|national\w*|nationwide|elsewhere|everywhere|others?|peers?|similar|comparable|like (?:ours|us)|council\w*|authorit\w+|cit(?:y|ies)|region\w*|compar\w+|benchmark\w*|averages?|norms?|neighbou?r\w*|20\d\d\s*[/–-]\s*\d\d)\b/i

/** `Six`, where the target is 6.5. */
function isCoarser({ value, decimals, kind }: Placed, standard = value): boolean {
  return kind === 'number' && decimals === 0 && value <= 12 && !Number.isInteger(standard)
}

/** `Two sibling groups`, `five vacancies`: a small number that counts what stands behind it, and no move. */
function countsOthers({ kind, value, sign, decimals, left, right }: Placed): boolean {
  if (kind !== 'number' || value > 12 || decimals > 0 || sign !== 0) return false
  const before = left.slice(-40).replace(NO_MOVE, ' ')
  return COUNTS.test(right) && !MOVES.test(`${before} # ${right.slice(0, 30)}`)
}

/** `Over the month because three leavers' cases were shared out`: when, and up to what gives a reason. */
const NO_MOVE = /^.*\b(?:because|since|when|where|after) |\b(?:over|up to) the (?:month|year|quarter|period)\b/gi

const COUNTS =
  /^\s+(?!(?:of|in|on|and|or|at|to|for|from|we|points?|percentage|per|months?|than|this|last|since|by|is|was|were|are|with|over)\b)\p{Ll}/u
const MOVES =
  /\b(?:more|fewer|less|higher|lower|greater|above|below|over|under|up|down|by|rise|fall|increase|decrease|reduction|drop|growth|gain|loss|change|short|off|away|better|worse|further|another|add\w*|extra|ahead|behind|adrift|shy|cut|grew|fell|rose|dropped|increased|than|swing|movement|difference|gap|margin|to go|shed|lost|gained|net|half|quarter|third)\b|[+−–-]/i

/**
 * `Nineteen in twenty children in our care were visited`, of a row of visits to those with a plan: another row holds all
 * of these words that it holds, and more, where what sets it apart itself goes unsaid. With `wholly` it is a row of the
 * part in the same unit, and holds all of the words.
 */
function isOutnamed(
  { bag }: Placed,
  row: Indicator,
  scene: Scene,
  { vocabulary, place }: World,
  wholly?: 'wholly',
): boolean {
  const own = vocabulary.knownOf(row)
  const said = [...bag].filter((stem) => vocabulary.weight(stem) > 0)
  const held = said.filter((stem) => own?.stems.has(stem) || own?.aside.has(stem))
  if (!own || held.length === 0 || held.length === said.length) return false
  const unsaid = [...own.stems].filter((stem) => vocabulary.weight(stem) > 0 && !scene.wide.has(stem))
  return vocabulary.rows.some(({ row: other, stems, aside }) => {
    const holds = (stem: string) => stems.has(stem) || aside.has(stem)
    const isAlike = wholly
      ? other.unit === row.unit && isHome(other, place) && said.every(holds)
      : (other.unit === 'percent') === (row.unit === 'percent')
    return (
      isAlike &&
      other !== row &&
      held.every(holds) &&
      said.filter(holds).length > held.length &&
      unsaid.some((stem) => !stems.has(stem))
    )
  })
}
