const NOTED = /(?<figure>\d[\d,]*)%? \((?<name>[A-Z][a-z]{2,8})\.? (?<year>\d\d)\)/g
/** What is as great as this is not compared with a number of two digits that could be a year. */
const LARGE = 50

/**
 * `388 (Aug 22), 346 (Aug 23)`: whether the two digits in a bracket behind a month's name are its year. One bracket may hold
 * that month's figure; those of years that follow one another, each of the same month and behind a greater figure, do not.
 */
export function isYearNoted(name: string, digits: string, before: string, after: string): boolean {
  if (!/\d%? \($/.test(before) || !/^\)/.test(after)) return false
  const opening = before.slice(before.search(/[^.!?;]*$/))
  const closing = /^[^.!?;]*/.exec(after)?.[0] ?? ''
  const noted = [...`${opening}${name} ${digits}${closing}`.matchAll(NOTED)].map(({ groups }) => ({
    figure: Number(groups?.figure?.replaceAll(',', '')),
    name: groups?.name ?? '',
    year: Number(groups?.year),
  }))
  const years = noted.map(({ year }) => year).toSorted((a, b) => a - b)
  const isOfOneMonth = noted.every((each) => each.name.slice(0, 3) === name.slice(0, 3) && each.figure >= LARGE)
  return years.length > 1 && isOfOneMonth && years.every((year, at) => year === (years[0] ?? 0) + at)
}
