import type { Figures, Indicator, Measures } from '../../../compute/figures.ts'

/** The figures with each measure worked out once: a sentence asks for the same ones again and again. */
export function rememberMeasures(figures: Figures): Figures {
  const { measures } = figures
  const remembered: Measures = {
    figure: by(measures.figure),
    change: by(measures.change),
    average: by(measures.average),
    againstAverage: once(measures.againstAverage),
    record: once(measures.record),
    run: once(measures.run),
    monthAhead: once(measures.monthAhead),
    projection: once(measures.projection),
  }
  return { ...figures, measures: remembered }
}

function once<Found>(measure: (row: Indicator) => Found): (row: Indicator) => Found {
  const known = new Map<Indicator, { readonly found: Found }>()
  return (row) => {
    const held = known.get(row) ?? { found: measure(row) }
    known.set(row, held)
    return held.found
  }
}

function by<Key, Found>(measure: (row: Indicator, key: Key) => Found): (row: Indicator, key: Key) => Found {
  const ofRow = once((row) => {
    const known = new Map<Key, { readonly found: Found }>()
    return (key: Key) => {
      const held = known.get(key) ?? { found: measure(row, key) }
      known.set(key, held)
      return held.found
    }
  })
  return (row, key) => ofRow(row)(key)
}
