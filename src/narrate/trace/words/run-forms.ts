import { anyOf, JOIN } from '../read/any-of.ts'
import { COUNT_OF_SOME, countNamed, NTH, nthNamed } from '../read/number-words.ts'
import type { Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { Caught } from '../read/span.ts'
import { AMOUNT, TARGET } from '../standards/target-words.ts'
import { withoutGranted } from './granted.ts'
import { ENDED_BY } from './held-back.ts'
import { isCountedWhole } from './read-run.ts'
import type { RunSaid } from './run-said.ts'

const MOVED = `(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|(?:de|in)creas(?:ed|es|ing)|(?:been )?reduc(?:ed|es|ing)|declin(?:ed|es|ing)|slipp(?:ed|ing)|dipp(?:ed|ing)|(?:crept|edged|inched) (?:up|down)|r(?:isen|ises|ose|ising)|climb(?:ed|s|ing)|gr(?:own|ew|owing)|improv(?:ed|es|ing)|worsen(?:ed|s|ing)|(?:gone|went|going|come|came|coming) (?:down|up)|(?:got|gotten|getting) (?:better|worse)|down|up)${JOIN}`
const COUNT = anyOf(COUNT_OF_SOME)
const NTHS = `(?:${NTH.slice(2).join('|')}|\\d{1,2}(?:st|nd|rd|th))${JOIN}`
const EVERY = `(?:each and every|each|every)(?: single| one)?${JOIN}`
const IN_A_ROW = `(?:in a row|running|in succession|on the trot|on end)${JOIN}`
/** What tells more loosely that none of the months went another way. */
const ON_AND_ON = `(?:straight|solid|solidly|non-?stop|uninterrupted|uninterruptedly|back to back|on the bounce|with(?:out| no) (?:a |any |an )?(?:single )?(?:break|pause|let-?up|interruption|respite|exception|check|reversal)|(?:in |with )?(?:an )?unbroken (?:run|sequence|spell|succession))${JOIN}`
const AFTER = `(?:month (?:after|on|by|upon) month|month-(?:on|by)-month) ${ON_AND_ON}`
const STEP = `(?:falls?|drops?|decreases?|reductions?|declines?|rises?|increases?|improvements?|deteriorations?)${JOIN}`

const OF_LAST = `(?<count>${COUNT}) (?:(?:months |occasions )?(?:out )?of|times (?:in|over)) (?:the|our) (?<last>(?:last|past|latest) )?(?<months>${COUNT})(?: months\\b(?! (?:before|since|to|from|up|ending|that|of)\\b)|(?=\\s*(?:[.;]|$)))`
const THE_TARGET = `(?:(?:the|its|our) )?(?:monthly )?(?:${AMOUNT} )?${TARGET}(?: of ${AMOUNT})?`
const MET = `(?<side>met|beat|beaten|missed|fallen short of|fell short of|hit|reached|achieved) (?:the|its|our) ${THE_TARGET}`
/** `Was above target`, where `was` stands before: with an article or without. */
const LIES = `(?<=\\b(?:was|were|been) )(?:above|over|below|under|short of) ${THE_TARGET}`
const LAY = `(?<side2>(?:${LIES}|${MET.replace('?<side>', '?:')}))`
/** `Visits missed their target in`, `the standard for visits has been met in`. */
const MET_IN = `(?:(?<=[a-z)] )${LAY}|${TARGET}(?: of ${AMOUNT})?(?: (?:for|on) [^.,;:()]{3,90}?)? (?:has|have|was|were) (?:only )?(?:been )?(?<side3>met|beaten|missed|hit|reached|achieved))(?: in| on)? (?:only |just )?`

const SOME = `(?:only |just )?(?<count>one|none|${COUNT})${JOIN} (?:out )?`
const OF_MONTHS = `of (?:the|our) (?:last|past|previous|latest) (?<months>${COUNT})${JOIN} months\\b`
const NOT_ONCE = /(?:\b(?:not|never)|n['’]t) (?:once )?$/i
const AT_LEAST = /\b(?:at least|at most)\b/i

type AnyRun = Extract<RunSaid, { kind: 'run' | 'past run' }>

type Finder = {
  readonly pattern: RegExp
  readonly read: (match: Caught, before: string, after: string) => RunSaid | null
}

/** Ways to speak of months one after the other. */
export const RUN_FORMS: readonly Finder[] = [
  // `An unbroken fall since April`.
  {
    pattern: new RegExp(String.raw`\bunbroken (?<move>${STEP})(?: in [^.,;:\d]{3,70}?)? since(?! then)\b`, 'gi'),
    read: ({ groups = {} }, before, after) =>
      /\b(?:no|any|without|hop\w+|nor|neither)\b[^.;,]{0,20}$/i.test(before)
        ? null
        : readSteady(groups.move ?? '', before, after),
  },
  // `For the third month running, 24% of referrals were repeats`.
  {
    pattern: new RegExp(
      String.raw`(?<=^|[.;:!?] )For (?:the|a) (?<nth>${NTHS})(?: consecutive| successive)? month(?:,| ${IN_A_ROW},?) (?=[\d.,]*\d%? of\b)`,
      'g',
    ),
    read: ({ groups = {} }, _before, after) =>
      BOUND.test(after) || HELD_BACK.test(after)
        ? null
        : { kind: 'held run', length: nthNamed(groups.nth ?? ''), opens: true },
  },
  // `For the third month in a row the number of contacts has gone down`.
  {
    pattern: new RegExp(
      String.raw`(?<=^|[.;:!?] )For (?:the|a) (?<nth>${NTHS})(?: consecutive| successive)?${JOIN} month(?: ${IN_A_ROW})?,?${JOIN} (?=(?:the|our) [^.,;:\d]{4,90}? (?:has|have) (?:again |also |now |once again )?${JOIN}(?<move>${MOVED})\b)`,
      'g',
    ),
    read: ({ 0: said, groups = {} }, before, after) =>
      ON_END.test(said) ? readNow(nthNamed(groups.nth ?? ''), signOf(groups.move ?? ''), before, after) : null,
  },
  // `Has fallen every month this calendar year`, `month after month since April`, `since April, every month`, `every month, from 41 in April to 35`.
  {
    pattern: new RegExp(
      String.raw`\b(?<move>${MOVED}) (?:in |during )?(?:${AFTER}|${EVERY} (?:(?:single )?month|of the (?:[a-z]+ )?months)(?: ${ON_AND_ON})?|all (?:(?:of )?the )?(?:${COUNT} )?months)(?: (?<scope>(?:of |in |so far )?(?:this|the) (?:calendar |financial |reporting )?year(?: so far| to date)?)\b| since(?! then)\b|(?=\s*(?:[,.;]|and\b|$|from (?:[\d.,]*\d%? in\b|[A-Z]))))`,
      'gi',
    ),
    read: ({ 0: said, groups: { move = '', scope } = {} }, before, after) => {
      if (!scope && !/since$/i.test(said) && !isFromMonth(before, after)) return null
      const steady = readSteady(move, before, after)
      return scope && steady?.kind === 'steady' ? { ...steady, scope } : steady
    },
  },
  // `Fell in four of the last five months`, `rose in each of`, `has not risen in any of`, `in two of them it rose`.
  {
    pattern: new RegExp(
      String.raw`\b(?<move>${MOVED}) (?:in |during )?(?:${SOME}|(?<any>any |a single one )|(?<every>${EVERY} ))${OF_MONTHS}|(?<=^|[.;:!?] )In ${SOME.replace('count', 'count2')}${OF_MONTHS.replace('months>', 'months2>')},? (?=(?:the |our )?[^.,;:\d]{3,90}? (?:has |have )?(?<move2>${MOVED})\b(?! (?:above|over|below|under|beyond|past|to)\b))`,
      'gi',
    ),
    read: ({ groups = {} }, before, after) => {
      const { any, every, count2 = 'none', count = count2, months2 = '', months = months2 } = groups
      const { move2 = '', move = move2 } = groups
      const said = any ? before.replace(NOT_ONCE, '') : before
      if (isHeldBack(said) || (any && said === before) || AT_LEAST.test(before) || EXCEPTED.test(after)) return null
      return {
        kind: 'often',
        count: countNamed(every ? months : count),
        months: countNamed(months),
        sign: signOf(move),
      }
    },
  },
  // `Two of the last six months met the target`, `it missed its target in four of the last six months`.
  {
    pattern: new RegExp(
      String.raw`\b(?:${OF_LAST} (?:${MET}|(?:was|were|have been) (?<side4>${LIES}))(?! (?:of|for|on|in|at|set)\b)|${MET_IN}${OF_LAST.replace('count', 'count2').replace('months>', 'months2>').replace('<last', '<last2')})`,
      'gi',
    ),
    read: ({ groups = {} }, before) => {
      const {
        side4 = '',
        side3 = side4,
        side2 = side3,
        side = side2,
        count2 = '',
        count = count2,
        months2 = '',
        last2,
      } = groups
      const { months = months2, last = last2 } = groups
      if (isHeldBack(before) || /\b(?:at least|at most|first|all but|than)\b[^.;]*$/i.test(before)) return null
      const told = { count: countNamed(count), months: countNamed(months) }
      return { kind: 'often', ...told, sign: 0, side: sideOf(side), isAll: last === undefined }
    },
  },
  // `Stands at 14% for the third month running`, `14%, 14% for the third month`, `14%, the third month at that level`.
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:at|was|is|stands at|stood at|:|of) (?:[\d.,]*\d%?|[\d.,]+% of [^.,;:\d]{3,80}?),? |[,;:–—-] [\d.,]*\d%?,? )for (?:the|a) (?<nth>${NTHS})(?: consecutive| successive)? month(?: ${IN_A_ROW})?\b(?! of\b)|(?<=\d%?[^.;]{0,90}[,;:–—-] (?:(?:now|and|this is|it is|for) )*(?:(?:now|the|its|our|a) )*)(?<nth2>${NTHS})(?: consecutive| successive)? month(?: ${IN_A_ROW})? (?:at|on) (?:(?:that|this|the same) (?:level|figure|rate|percentage)\b|(?=\d))`,
      'gi',
    ),
    read: ({ groups: { nth, nth2 = '' } = {} }, before, after) => {
      // `Three or more placements` bounds no month.
      const isOfMoves = BOUND.test(before.replace(/(?<!%) or more (?=[a-z])/g, ' ')) || MOVING.test(before.slice(-60))
      const isBound = (nth || /^\d/.test(after)) && BOUND.test(after.slice(0, 25))
      return isHeldBack(before.replace(/\btarget\b/gi, ' ')) || isBound || (nth && isOfMoves)
        ? null
        : { kind: 'held run', length: nthNamed(nth ?? nth2) }
    },
  },
  // `Has been at 14% in each of the last five months`, `has stood at 14% for five months`.
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:has|have|['’]s|['’]ve)(?: now| also)? (?:been|stood|held|stayed|remained|stuck|sat)(?: steady| level| unchanged)? at (?:exactly )?[\d.,]*\d%?),? (?:for (?:(?:the|these) )?(?:last |past )?(?<count>${COUNT})(?: consecutive| successive| straight| whole)?|(?:in|for) ${EVERY} of the (?:last|past|previous|latest) (?<count2>${COUNT})) months(?: ${IN_A_ROW})?(?: now)?(?=\s*(?:[.;,)]|$|(?:and|so|which|while|although|though)\b))(?!,? (?:or|and) (?:more|so|longer|over|under|above|below)\b)`,
      'gi',
    ),
    read: ({ groups = {} }, before, after) =>
      isHeldBack(before) || EXCEPTED.test(after) || /^[^.;]{0,40}\b(?:before|until|till|up to|ended)\b/i.test(after)
        ? null
        : { kind: 'held run', length: countNamed(groups.count ?? groups.count2 ?? ''), plainly: true },
  },
  // `Has fallen for another month`.
  {
    pattern: new RegExp(
      String.raw`\b(?<move>${MOVED}) (?:for|in)(?: yet)? another month(?! or\b)(?=\s*(?:[.,;:)(]|$|to\b|and\b|in August\b))`,
      'gi',
    ),
    read: ({ groups = {} }, before, after) => readNow(2, signOf(groups.move ?? ''), before, after),
  },
  // `Fell for the third month`.
  {
    pattern: new RegExp(
      String.raw`\b(?<move>${MOVED}) for (?:the|a) (?<nth>${NTHS}) month(?=\s*(?:[.,;:)(]|$|to\b|and\b|in August\b))`,
      'gi',
    ),
    read: ({ groups = {} }, before, after) =>
      readNow(nthNamed(groups.nth ?? ''), signOf(groups.move ?? ''), before, after),
  },
  // `The third month in a row that fewer were on plans`.
  {
    pattern: new RegExp(
      String.raw`\b(?:for (?:the|a) )?(?:(?<nth>${NTHS})(?: consecutive| successive)? month|(?<count>${COUNT}) (?:consecutive |successive )?months)${JOIN}(?: ${IN_A_ROW})?(?:,| that| in which| when) (?<move>fewer|less|lower|more|higher)\b(?! than\b)`,
      'gi',
    ),
    read: (match, before, after) => {
      const { nth, count, move = '' } = match.groups ?? {}
      if (!ON_END.test(match[0]) || /\bthan\b/i.test(after)) return null
      return readNow(nth ? nthNamed(nth) : countNamed(count ?? ''), signOf(move), before, after)
    },
  },
  // `A third fall in a row`, `five rises running`.
  {
    pattern: new RegExp(
      String.raw`\b(?:(?<nth>${NTHS}) (?:consecutive |successive )?(?:monthly )?(?<kind>${STEP}) ${IN_A_ROW}|(?<count>${COUNT}) (?:monthly )?(?<kind2>${STEP}) ${IN_A_ROW})`,
      'gi',
    ),
    read: ({ 0: said, groups = {} }, before, after) => {
      const length = groups.nth ? nthNamed(groups.nth) : countNamed(groups.count ?? '')
      const run = readAny(length, signOf(groups.kind ?? groups.kind2 ?? ''), before, after)
      const exact = groups.nth !== undefined && isCountedWhole(said, before, after)
      return run && { ...run, exact }
    },
  },
  // `Has been falling for six months without a break`, `gone down every month for twelve months`.
  {
    pattern: new RegExp(
      String.raw`\b(?<move>${MOVED})(?: again| steadily)?,? (?:for |over )?(?:the |a )?(?:last |past )?(?:(?<nth>${NTHS}) (?:straight )?month ${ON_AND_ON}|(?<count>${COUNT}) (?:months ${ON_AND_ON}|(?:straight|solid|unbroken|uninterrupted) months)|${EVERY} month,? (?:for|over|in) (?:the )?(?:last |past )?(?:(?<count2>${COUNT}) months|(?:a|the)(?: full| whole)? year)(?! (?:ago|before)))`,
      'gi',
    ),
    read: ({ groups = {} }, before, after) => {
      const { move = '', nth, count, count2 = '12' } = groups
      const said = readAny(nth ? nthNamed(nth) : countNamed(count ?? count2), signOf(move), before, after)
      // `Fell for ten months without a break, and paused in July`: not up to now.
      return said && !isUpToNow(move, before) ? { kind: 'past run', length: said.length, sign: said.sign } : said
    },
  },
  // `Rose again for the eleventh month running`, `down six months in a row`.
  {
    pattern: new RegExp(
      String.raw`\b(?<move>${MOVED})(?: again)?,? (?:for )?(?:the )?(?:(?<nth>\d{1,2}(?:st|nd|rd|th)|eleventh|twelfth) (?:consecutive |successive )?month(?: ${IN_A_ROW})?|(?<count>${COUNT}) (?:(?:months|times) ${IN_A_ROW}|consecutive months|successive months))`,
      'gi',
    ),
    read: ({ groups = {} }, before, after) =>
      readAny(
        groups.nth ? nthNamed(groups.nth) : countNamed(groups.count ?? ''),
        signOf(groups.move ?? ''),
        before,
        after,
      ),
  },
]

/** Whether the month that a run began in is named before it, or behind it with its figure. */
function isFromMonth(before: string, after: string): boolean {
  const isSince = /\bsince (?:the (?:start|beginning|end) of )?[A-Z][a-z]+\b[^.;]*$/i.test(before)
  return (isSince || FROM_MONTH.test(before) || FROM_MONTH.test(after)) && !/\bsince\b/i.test(after)
}

const FROM_MONTH = /\bfrom (?:[\d.,]*\d%? in )?[A-Z][a-z]+(?: \d{4})? to\b/

/** Months above or below something, which rise and fall as they like. */
const BOUND =
  /\b(?:above|over|under|below|beneath|within|inside|outside|at least|at most|more than|less than|fewer than|better than|worse than|or (?:better|worse|above|below|more|less|fewer|higher|lower|over|under)|met|hit|beat\w*|miss\w*|target|standard|between|average\w*)\b/i
const ON_END = new RegExp(`consecutive|successive|${IN_A_ROW}`, 'i')
const MOVING = new RegExp(`\\b${MOVED}\\b`, 'i')
const HELD_BACK =
  /\b(?:not|never|no longer|would|will|should|could|might|may|if|whether|unless|expect\w*|want\w*|hop\w+|to have|rather than|instead of|target|predict\w*|forecast\w*)\b|n['’]t\b/i
const EXCEPTED =
  /\b(?:except\w*|but (?:one|two|three)|bar(?:ring)?|apart from|other than|save|almost|nearly|or (?:at least|have|has|held|stayed|remained|been|stood))\b/i
const ENDED = new RegExp(String.raw`\b(?:${ENDED_BY}|prior to|had)\b`, 'i')
const ENDS =
  /\b(?:then|(?<!\bmonths )before|until|till|up to|came to|ended|but|though|although|in (?:spring|summer|winter|autumn))\b|\bto [\d.,]+%? in [A-Z]|\bto [A-Z][a-z]+\b/

/** What stands in brackets narrows whom a row counts: `plans (not CWD) have fallen`. */
function isHeldBack(before: string): boolean {
  return HELD_BACK.test(before.replace(/\([^()]*\)/g, ''))
}

function readSteady(move: string, before: string, after: string): RunSaid | null {
  const isWhole = !EXCEPTED.test(before) && !EXCEPTED.test(after) && !/\b(?:until|had)\b/i.test(before)
  return isWhole && !isHeldBack(before) ? { kind: 'steady', sign: signOf(move) } : null
}

function readNow(length: number, sign: number, before: string, after: string): RunSaid | null {
  if (
    ENDED.test(before) ||
    ENDS.test(withoutGranted(after, before).slice(0, 60)) ||
    isHeldBack(before) ||
    EXCEPTED.test(after) ||
    length < 2
  )
    return null
  return { kind: 'run', length, sign, bound: null }
}

/** `Has fallen`, `is falling`, `down`: of what goes on, and no `fell`. */
function isUpToNow(move: string, before: string): boolean {
  return /ing$|ing |^(?:up|down)$/i.test(move) || /\b(?:ha(?:s|ve)|['’]ve|been|now)(?: [a-z]+){0,2} $/i.test(before)
}

/** Up to now, or to a month that is past where the sentence goes on from it or leads up to it. */
function readAny(length: number, sign: number, before: string, after: string): AnyRun | null {
  if (isHeldBack(before) || EXCEPTED.test(after) || length < 2 || sign === 0) return null
  const isPast = ENDED.test(before) || ENDS.test(withoutGranted(after, before))
  return isPast ? { kind: 'past run', length, sign } : { kind: 'run', length, sign, bound: null }
}

/** Whether a sentence speaks of months one after the other at all, told before any of the forms is tried. */
export function mayHoldRun({ words, span }: Scene): boolean {
  return /\bmonths?\b|\bin a row\b|\brunning\b|\bon the trot\b|\bin succession\b|\bunbroken\b/i.test(
    words.slice(span.at, span.end),
  )
}

function sideOf(verb: string): 'met' | 'beat' | 'missed' | 'above' | 'below' {
  if (/^beat/i.test(verb)) return 'beat'
  if (/^(?:above|over)/i.test(verb)) return 'above'
  return /^miss|short of/i.test(verb) ? 'missed' : /^(?:below|under)/i.test(verb) ? 'below' : 'met'
}
