import type { Indicator } from '../../../compute/figures.ts'
import { anyOf } from '../read/any-of.ts'

/** Verbs that take `up` or `down` to say which way: `nudged up`, `edging downwards`. */
const LED =
  'went|gone|came|come|crept|edged|inched|ticked|nudged|moved|jumped|shot|drifted|headed|pushed|pulled|drove|climbed|stepped|trended|swung|bounced|picked|slid|dropped|settled|tracked|notched|going|coming|creeping|edging|inching|ticking|nudging|moving|drifting|heading|stepping|trending|sliding|(?:is|are|was|were|been)'

/** What a word of travel says of a figure, by how its row is to be read; 0 where that leaves it open. */
type Way = (row: Indicator) => number

const better: Way = ({ better: good }) => (good === null ? 0 : good === 'higher' ? 1 : -1)
const worse: Way = (row) => -better(row) || 0
/** `Slipped` is a fall, and of a figure that should be low it may as well be a rise. */
const slipped: Way = ({ better: good }) => (good === 'higher' ? -1 : 0)
const recovered: Way = ({ better: good }) => (good === 'higher' ? 1 : 0)

const BACK = '(?: back)?'
const PACE = '(?:(?:good |real |some |steady |further |more |lost )?(?:ground|progress|headway))'

const WAYS: readonly (readonly [words: string, way: Way])[] = [
  [
    `(?:${LED})${BACK} (?:up|upwards?|higher)|in(?:to)? the ascendant|(?:getting|growing|becoming|got|became) (?:larger|bigger|higher)|on the (?:rise|up|increase|climb|way up|upturn)`,
    () => 1,
  ],
  [
    `rose|risen|climbed|increased|grew|grown|jumped|leapt|leaped|soared|surged|rocketed|mounted|swelled|spiked|swollen|rising|climbing|increasing|growing|mounting|soaring|surging`,
    () => 1,
  ],
  [
    `(?:${LED})${BACK} (?:down|downwards?|lower)|(?:getting|growing|becoming|got|became) (?:fewer|smaller|lower)|on the (?:wane|decline|slide|way down|decrease)`,
    () => -1,
  ],
  [
    `(?:fell|fallen|dropped|dipped|eased|tailed|died|fallen)(?: (?:back|off|away))?|declined|decreased|reduced|shrank|shrunk|sank|sunk|tumbled|plunged|plummeted|slackened|subsided|dwindled|slumped|lessened|receded|waned|abated|falling|dropping|shrinking|declining|decreasing|dwindling|tumbling|sinking|receding|easing`,
    () => -1,
  ],
  [
    `improved|got better|strengthened|bettered|(?:gained|made) ${PACE}|made up (?:lost )?ground|(?:moved|went|gone|headed|heading) (?:in )?the right (?:way|direction)|(?:turned|rounded) (?:a|the) corner|(?:took|taken|made) (?:a |another )?(?:big |small |further )?steps? (?:forwards?|in the right direction)|moved forwards?|improving|getting better|on the mend|on the up and up|(?:moving|going|headed|heading|travelling) in the right direction`,
    better,
  ],
  [
    `worsened|deteriorated|got worse|weakened|lost (?:some |a little |further |more )?ground|(?:went|gone|moved|going) backwards?|regressed|(?:moved|went|gone|headed|heading) (?:in )?the wrong (?:way|direction)|(?:took|taken) (?:a |another )?steps? back(?:wards?)?|suffered|worsening|deteriorating|getting worse|(?:moving|going|headed|heading|travelling) in the wrong direction`,
    worse,
  ],
  [`(?:slipped|slid|lapsed|faltered|sagged|drifted)(?: (?:back|away|off))?`, slipped],
  [
    `(?:recovered|rallied|rebounded|revived|perked up|picked up|gathered pace|bounced back|came back)(?: (?:well|strongly))?`,
    recovered,
  ],
]

const WORDS = WAYS.map(([words], at) => `(?<way${at}>${words})`).join('|')

/** A word of travel, as part of a pattern; its group tells which. */
export const TRAVEL = anyOf(WORDS)

/** Which way a figure of the row went by a word of travel that `TRAVEL` caught: 1 up, −1 down, 0 left open. */
export function wayTravelled(groups: Readonly<Record<string, string | undefined>>, row: Indicator): number {
  const at = WAYS.findIndex((_, each) => groups[`way${each}`] !== undefined)
  return WAYS[at]?.[1](row) ?? 0
}
