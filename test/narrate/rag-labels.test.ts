import { expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeLanguage } from '../../src/narrate/make-language.ts'
import { PLAIN_HOUSE } from '../../src/shared/house-style.ts'
import { makeModel } from '../support/make-model.ts'

const LABELS = { ...PLAIN_HOUSE.rag, red: { letter: 'OFF', word: 'off target' } }
const figures = computeFigures(
  makeModel([{ code: 'CLA', label: 'Children in our care', values: [5, 8, 20], target: 8, better: 'lower' }]),
)
const said = (template: string) => makeLanguage(figures, new Map(), LABELS).render(template, 'here').text

it('calls the RAG of a row, and that of the month before, as the house does', () => {
  expect(said('{{former-rag "CLA"}}')).toContain('green')
  expect(said('{{rag "CLA"}}')).toContain('off target')
})

it('offers the word, the letter and both together to any template', () => {
  expect(said('{{red-word}}, {{red-letter}}, {{red-label}}; {{green-label}}')).toBe(
    'off target, OFF, Off target (OFF); Green (G)',
  )
})
