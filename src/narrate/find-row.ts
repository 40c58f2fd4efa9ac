import type { Figures, Indicator } from '../compute/figures.ts'

/** The row that a template names by its code, whatever its case; null where no row has it. */
export function findRow({ byCode }: Figures, code: string): Indicator | null {
  const wanted = code.toLowerCase()
  return byCode.get(code) ?? [...byCode.values()].find((row) => row.code.toLowerCase() === wanted) ?? null
}
