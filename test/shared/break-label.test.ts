import { expect, it } from 'vitest'
import { breakLabel } from '../../src/shared/break-label.ts'

const widthOf = (line: string) => 4 * line.length

it('sets a label beside a plot in two lines at most, where the plot can spare the width', () => {
  const trend = 'Trend 1,234,567 by\u00a0Mar-25'
  expect(breakLabel(trend, 160, widthOf)).toEqual(['Trend 1,234,567', 'by\u00a0Mar-25'])
  expect(breakLabel('Target 12', 160, widthOf)).toEqual(['Target 12'])
  expect(breakLabel('Statistical neighbours 12', 160, widthOf)).toEqual(['Statistical', 'neighbours 12'])
})
