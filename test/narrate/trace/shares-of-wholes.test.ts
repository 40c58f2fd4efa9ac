import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { wrongOver } from './other-rows.ts'

const TENANTS = {
  code: 'TENANTS',
  label: 'Number of tenants in arrears',
  better: 'lower',
  basis: 'month end',
  values: [420, 425, 418, 410, 405, 400, 396, 390, 388, 384, 380, 376, 400],
} as const satisfies RowSpec

const EVICTED = {
  code: 'EVICTED',
  label: 'Number of tenants served with notice',
  better: 'lower',
  basis: 'month end',
  values: [61, 60, 58, 62, 57, 55, 59, 54, 56, 53, 52, 51, 50],
} as const satisfies RowSpec

const wrongIn = wrongOver([TENANTS, EVICTED])

describe('a share of a whole that its sentence names', () => {
  it.each([
    ['As a proportion of all tenants in arrears, the 50 tenants served with notice amount to 20.5%.', '20.5%'],
    ['The 50 tenants served with notice, down from 51 in July, equate to 25% of all tenants in arrears.', '25%'],
    ['Of the 400 tenants in arrears, the 50 served with notice represent 8%.', '8%'],
  ])('is wrong where the two do not make it: %s', (sentence, wrong) => {
    expect(wrongIn(sentence)).toEqual([wrong])
  })

  it.each([
    'As a proportion of all tenants in arrears, the 50 tenants served with notice amount to 12.5%.',
    'The 50 tenants served with notice, down from 51 in July, equate to 13% of all tenants in arrears.',
    'Of the 400 tenants in arrears, the 50 served with notice represent an eighth.',
    'As a proportion of all tenants in arrears for a year, the 50 tenants served with notice amount to 30%.',
    'The 50 tenants served with notice would equate to 25% of all tenants in arrears if half of those paid.',
    'The 50 tenants served with notice owe 40% of what all tenants in arrears owe.',
  ])('is left alone where they do, or another is meant: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})

describe('a mean since a month', () => {
  const POTS = {
    code: 'POTS',
    label: 'Number of potholes repaired in the month',
    better: 'higher',
    basis: 'month',
    values: [240, 251, 236, 262, 270, 255, 249, 261, 280, 275, 290, 284, 312],
  } as const satisfies RowSpec
  const wrong = wrongOver([POTS])

  it('is wrong where the row of the sentence has another', () => {
    expect(wrong('Potholes repaired have averaged 262 a month since April, with 312 in August.')).toEqual(['262'])
  })

  it.each([
    'Potholes repaired have averaged 288 a month since April, with 312 in August.',
    'August had 312 potholes repaired, above the average of 276 a month so far this year.',
    'August had 312 potholes repaired, above the average of 288 a month so far this year.',
    'We repaired 312 potholes in August, when we are after 330 every month.',
    'With 312 potholes repaired in August, complaints have averaged 262 a month since April.',
  ])('is left alone where it is right, of another thing, or a hope: %s', (sentence) => {
    expect(wrong(sentence)).toEqual([])
  })
})
