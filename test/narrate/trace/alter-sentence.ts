import type { Figures } from '../../../src/compute/figures.ts'
import type { Claim } from '../../../src/narrate/story.ts'

/** The ways in which people get a figure wrong that can be made of any right one. */
export type Slip = 'turned' | 'stale' | 'off'
export type Altered = { readonly slip: Slip; readonly number: string; readonly text: string }

const NUMBER = /^(?<lead>[^\w]*)(?<figure>\d[\d,]*(?:\.\d+)?)(?<rest>.*)$/
/** A number behind such words may as well be a little more or less. */
const HEDGED =
  /\b(?:about|around|roughly|nearly|almost|just|some|over|under|approx\w*|close to|more than|less than|at least|below|above|between|within|reach\w*|exceed\w*)\W+(?:\w+\W+){0,2}$|~$/i

/** A true sentence with one number of it that was traced made wrong, in each way that the number allows. */
export function alterSentence(text: string, claim: Claim, figures: Figures): readonly Altered[] {
  const at = text.indexOf(claim.number)
  if (at < 0 || text.includes(claim.number, at + 1)) return []
  const isHedged = HEDGED.test(text.slice(0, at))
  const made: readonly (readonly [Slip, string | null])[] = [
    ['turned', turned(claim.number)],
    ['stale', isHedged ? null : stale(claim, figures)],
    ['off', isHedged || claim.evidence.length < 2 ? null : offByOne(claim.number)],
  ]
  return made.flatMap(([slip, number]) =>
    number === null || number === claim.number
      ? []
      : [{ slip, number, text: text.slice(0, at) + number + text.slice(at + claim.number.length) }],
  )
}

/** The last two digits that differ change places. */
function turned(number: string): string | null {
  const { figure = '' } = NUMBER.exec(number)?.groups ?? {}
  const digits = figure.replaceAll(',', '')
  if (digits.includes('.')) return null
  for (let at = digits.length - 1; at > 0; at -= 1) {
    const [before = '', here = ''] = [digits[at - 1], digits[at]]
    const isLeadingZero = at === 1 && here === '0'
    if (before !== here && !isLeadingZero)
      return rewrite(number, Number(digits.slice(0, at - 1) + here + before + digits.slice(at + 1)))
  }
  return null
}

/** The same row's figure of the month before, or the nearest that is another. */
function stale({ number, evidence }: Claim, { byCode }: Figures): string | null {
  const [source, ...more] = evidence
  const history = more.length === 0 && source ? byCode.get(source.code ?? '')?.history : undefined
  const at = history?.findIndex(({ cell }) => cell === source?.cell) ?? -1
  const own = history?.[at]
  const other = [-1, 1, -2, -12]
    .map((months) => history?.[at + months])
    .find((figure) => figure && figure.value !== null && figure.value >= 0 && figure.shown !== own?.shown)
  const shown = NUMBER.exec(other?.shown ?? '')?.groups?.figure
  return shown === undefined || !own ? null : number.replace(/\d[\d,]*(?:\.\d+)?/, shown)
}

/** One more in the last digit, or three where there are decimals, which are rounded. */
function offByOne(number: string): string | null {
  const { figure = '' } = NUMBER.exec(number)?.groups ?? {}
  const decimals = figure.split('.')[1]?.length ?? 0
  const value = Number(figure.replaceAll(',', ''))
  if (decimals === 0 && value < 2) return null
  return rewrite(number, value + (decimals > 0 ? 3 : 1) / 10 ** decimals)
}

/** Another value, written as the number is. */
function rewrite(number: string, value: number): string {
  return number.replace(/\d[\d,]*(?:\.\d+)?/, (figure) => {
    const decimals = figure.split('.')[1]?.length ?? 0
    return value.toLocaleString('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: figure.includes(',') || value >= 10_000,
    })
  })
}
