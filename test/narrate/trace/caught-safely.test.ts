import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, wrongOver } from './other-rows.ts'

const common = { unit: 'number', better: 'lower' } as const

/** Another council's figures. */
const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  {
    ...common,
    code: 'FLYTIPS',
    label: 'Number of fly tips reported in the month',
    basis: 'month',
    values: [210, 205, 190, 188, 180, 172, 176, 165, 160, 150, 148, 152, 140],
  },
  {
    ...common,
    code: 'TENANTS',
    label: 'Number of tenants in council housing',
    basis: 'month end',
    values: [900, 890, 895, 880, 870, 866, 860, 851, 845, 840, 836, 830, 800],
  },
  {
    ...common,
    code: 'ARREARS',
    label: 'Number of tenants in arrears',
    basis: 'month end',
    target: 90,
    values: [180, 176, 170, 168, 166, 160, 155, 150, 146, 140, 133, 126, 120],
  },
]
const wrongIn = wrongOver(ROWS)

describe('over the rows of another council, what is wrong is caught', () => {
  it.each([
    ['though the unit that did it is named', 'The fly tips team had 190 fly tips reported in August.', '190'],
    ['a fall counted from its end', 'Tenants in arrears fell from 180 last August to 120, which is 50% lower.', '50%'],
    ['a way to a goal', 'To reach 90, tenants in arrears need to fall by another 40 from 120.', '40'],
    ['a share of a named whole', 'Tenants in arrears make up 25% of the 800 tenants in council housing.', '25%'],
    ['a change for which a figure was taken', 'Fly tips reported were 140, 152 fewer than in July.', '152'],
    ['a change turned round', '120 tenants are in arrears, six more than the month before.', 'six'],
    [
      'the second of two changes turned round',
      'Tenants are 800, 30 fewer than in July and 100 more than last August.',
      '100',
    ],
    ['a change that is off by one', 'Fly tips reported are 140, 11 down on July.', '11'],
    ['a gain that was a loss', 'Tenants in arrears gained 60 on last August and stand at 120.', '60'],
    ['a figure compared with its own month', 'Fly tips reported came to 152, 12 fewer than in July.', '152'],
    ['the same of a move', 'Tenants in arrears fell by 6 in the month to 126.', '126'],
    ['a peak of another month', 'Fly tips reported are 70 below the August 2023 peak of 205.', '205'],
    ['a figure for which its change was taken', 'Just 12 fly tips were reported, down from 152 in July.', '12'],
    ['a share of two counts', 'Of 800 tenants 120 of them, one in twelve, are in arrears.', 'one in twelve'],
    ['a share before its two counts', 'Half of our 800 tenants (120 of them) are in arrears.', 'Half'],
  ])('%s', (_kind, words, said) => {
    expect(wrongIn(words)).toContain(said)
  })
})

describe('over the rows of another council, what is true is not called wrong', () => {
  it.each([
    'The fly tips team had 140 fly tips reported in August.',
    'The northern fly tips team had 60 fly tips reported.',
    'Tenants in arrears fell from 180 last August to 120, which is 33.3% lower.',
    'To reach 90, tenants in arrears need to fall by another 30 from 120.',
    'Tenants in arrears make up 15% of the 800 tenants in council housing.',
    'Single tenants in arrears make up 4% of the 800 tenants in council housing.',
    'Tenants in arrears made up 20% of the 900 tenants in council housing a year ago.',
    'Fly tips reported were 140, 12 fewer than in July.',
    'Fly tips reported came to 152 at the last count, 12 more than in August.',
    'From 152 fly tips reported we went to 140, which is 12 fewer than in July.',
    'Tenants in arrears, at 126 before, fell by 6 in the month to 120.',
    'Fly tips reported are 70 below the August 2023 peak of 210.',
    '140 fly tips were reported, down from 152 in July.',
    'Of 800 tenants 120 of them, one in seven, are in arrears.',
    'Of 800 tenants in council housing 120 are in arrears, a third fewer than a year ago.',
    'Some 15% of our 800 tenants (120 of them) are in arrears.',
    'Tenants in arrears stand at 120, 30 above the target of 90.',
    'Tenants in arrears stand at 120, 30 over target, and fly tips at 140.',
    '120 tenants are in arrears, six fewer than the month before.',
    'Of our 120 tenants in arrears, seven fewer than in July are new.',
    'Tenants are 800, 30 fewer than in July and 100 fewer than last August.',
    'Tenants are 800, of whom single ones are 31 fewer than in July.',
    'Fly tips reported are 140, 12 down on July; wardens on the rota are 11 down on July.',
    'Tenants in arrears lost 60 on last August and stand at 120.',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
