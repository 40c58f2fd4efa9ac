const BOUND =
  /\bno (?:higher|lower|better|worse) than\s*$|\b(?:fall|fell|fallen|falling|drop\w*|dip\w*|decreased|r(?:ise|ose|isen|ising)|increased|climbed|gone|went|moved|stayed|remained|kept|been)\s+(?:\w+ly\s+)?(?:below|above|under|over|beneath|beyond|past)\s*$/i

/** Whether a number is what was crossed or kept to, and so no month's figure: `has not dropped below 80%`. */
export function isBound(left: string): boolean {
  return BOUND.test(left)
}
