/** The first letters of the words of each name (`RI`); where two would be alike, their places from the best. */
export function initialsOf(names: readonly string[]): readonly string[] {
  const initials = names.map((name) => (name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('').toUpperCase())
  const apart = new Set(initials).size === names.length && initials.every((each) => each !== '' && each.length <= 3)
  return apart ? initials : names.map((_, at) => String.fromCodePoint(LETTER_A + at))
}

const LETTER_A = 65
