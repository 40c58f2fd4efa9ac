/**
 * Whether a formula is something typed, such as `15+18` or `DATE(2024,9,1)`: it holds a number or a text of its own and
 * looks at nothing else, so that it is as true of the next month as a typed figure is. `TODAY()` holds nothing typed.
 */
export function isTypedFormula(formula: string): boolean {
  const [texts, numbers] = [
    /"(?:[^"]|"")*"/g,
    /(?<![\p{L}\p{N}_.\\$:])(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.:])/giu,
  ]
  const bare = formula.replace(texts, '').replace(/[\p{L}_][\p{L}\p{N}_.]*\s*\(/gu, '(')
  const rest = bare.replace(numbers, '')
  const holdsSomething = texts.test(formula) || rest !== bare
  return holdsSomething && !/[\p{L}\p{N}_[\]!:$#]/u.test(rest)
}
