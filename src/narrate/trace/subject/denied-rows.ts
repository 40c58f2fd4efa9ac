import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import type { Placed, World } from '../read/scene.ts'
import { blankExclusions, type Known, type Vocabulary } from '../read/vocabulary.ts'

/** A row whose label sets aside what another, else called alike, counts: `Fines (not parking)` beside `Fines (parking)`. */
type Denial = { readonly row: Indicator; readonly other: Indicator; readonly apart: ReadonlySet<string> }

/**
 * Whether the words about a number say that a row is not meant: `222 fines outside the parking zone (not parking)` is
 * not of the parking row, though that has the figure.
 */
export function isDenied(row: Indicator, number: Placed, world: World): boolean {
  return deniedBy(number, world).some(({ other }) => other === row)
}

/** The rows that the words about a number deny, or that would deny them, each with the one that they mean in its place. */
export function deniedBy(number: Placed, { vocabulary }: World): readonly Denial[] {
  const denials = keptIn(known, vocabulary, () => denialsIn(vocabulary))
  return denials.length === 0 ? [] : keptIn(denied, number, () => readDenied(number, denials, vocabulary))
}

function readDenied({ left, right }: Placed, denials: readonly Denial[], { stemsOf }: Vocabulary): readonly Denial[] {
  const said = `${left.split(PARTING).at(-1) ?? ''} # ${right.replace(OTHERS, '').split(PARTING)[0] ?? ''}`
  const out = setAside(said, { stemsOf })
  const its = stemsOf(blankExclusions(said).replace(NOT_IN, ' '))
  const mayAffirm = out.size === 0 && !BESIDES.test(`${left} ${said}`)
  return denials.flatMap(({ row, other, apart }) => {
    if ([...apart].every((stem) => out.has(stem) && !its.has(stem))) return [{ row, other, apart }]
    return mayAffirm && [...apart].every((stem) => its.has(stem)) ? [{ row: other, other: row, apart }] : []
  })
}

/** `317 (CWD 222)`: what opens there is of the next number. */
const OTHERS = /\([^()]*$/
/** `317 besides the CWD`: what is named is not what the number counts. */
const BESIDES =
  /\b(?:not|no|without|never|nor|besides?|beyond|versus|vs|apart|addition|top|plus|well|unlike|other|others|rest|remain\w*|further|more|fewer|less|both|all|total|together|combined|altogether|with and|includ\w+|out|off|away|omit\w*|separat\w*|minus|ignor\w*|discount\w*|remov\w*|strip\w*|drop\w*|net)\b|n['’]t\b|[&+]/i

const denied = new WeakMap<Placed, readonly Denial[]>()

const PARTING = /[,;:]|\b(?:and|but|while|whilst|whereas|than|from|against)\b/i
/** `Not in the parking zone`. */
const NOT_IN =
  /(?:(?:\bnot|n['’]t) (?:in|with|under|part of|open to|held by)|\bwho (?:are|were) not) (?:the |our |an? )?(?:[\p{L}-]+ ?){1,4}/giu
const LEADS =
  /\b(?:not|no|outside|of|excluding|excl|except|ex|for|other|than|counting|setting|leaving|aside|out|apart|from|excluded|left)\b|\bnon[- ]|[().]/gi

const known = new WeakMap<Vocabulary, readonly Denial[]>()

function denialsIn({ rows, stemsOf, weight }: Vocabulary): readonly Denial[] {
  return rows.flatMap(({ row, stems }) => {
    const out = [...setAside(row.label, { stemsOf })].filter((stem) => weight(stem) > 0 && !stems.has(stem))
    const isOther = (each: Known) =>
      each.row.unit === row.unit &&
      each.stems.size === stems.size + out.length &&
      [...stems, ...out].every((stem) => each.stems.has(stem))
    return out.length === 0 ? [] : rows.filter(isOther).map((each) => ({ row, other: each.row, apart: new Set(out) }))
  })
}

/** The telling words of what a text sets aside. */
function setAside(said: string, { stemsOf }: Pick<Vocabulary, 'stemsOf'>): ReadonlySet<string> {
  const bare = blankExclusions(said)
  const out = bare === said ? '' : [...said].map((letter, at) => (bare[at] === letter ? ' ' : letter)).join('')
  return stemsOf(`${out} ${said.match(NOT_IN)?.join(' ') ?? ''}`.replace(LEADS, ' '))
}
