import type { Placed } from '../read/scene.ts'

/** `Fewer than half of our strategy discussions`, `one in five children`: a part of a whole, and no change. */
export function isShare({ kind, text, left, right }: Placed): boolean {
  if (kind === 'fraction' && /\bin\b/i.test(text) && /^\s+\p{Ll}/u.test(right)) return true
  if (kind === 'percent' && MAKES_UP.test(left) && !/^ of\b/.test(right)) return true
  if (kind === 'percent' && SHARE_OF.test(right)) return !/\b(?:by|than|further|another)\b[^.;,]{0,20}$/i.test(left)
  if (kind !== 'fraction' || !/^\s+of\b/.test(right)) return false
  return (
    /\b(?:than|over|under|about|around)\s*(?:a )?$/i.test(left) || (!COUNTED_FROM.test(right) && !/\bby\b/i.test(left))
  )
}

/** `Children on plans make up 14%`. */
const MAKES_UP =
  /\b(?:ma(?:kes?|de|king) up|account(?:s|ed|ing)? for|compris(?:e|es|ed|ing)|represent(?:s|ed|ing)?) (?:only |just |some |about |around |nearly |almost )?$/i
/** `36% of those on a plan`, `42% of referrals`. */
const SHARE_OF =
  /^\s+of (?:the (?!\w+ (?:number|figure|total|level|rate|volume)\b)|our|those|these|them|all|everyone|everybody|(?!(?:what|where|that|last|its|their|this|a|an|target|number|figure|total|level|rate|volume)\b)\p{Ll}{3,})\b/iu

/** `Half of what it was`, `half of April's eighteen`, `half of the 369 then`: what is left of a figure. */
const COUNTED_FROM =
  /^\s+of (?:(?:the |its |their |our )?$|what\b|where\b|that\b|those\b|[A-Z]\w+['’]s|last\b|the (?:\w+ )?(?:number|figure|total|level|rate|volume)\b)/
