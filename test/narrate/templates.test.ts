import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import type { Templates } from '../../src/narrate/templates.ts'
import { Refusal } from '../../src/shared/finding.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'

const ROWS: readonly RowSpec[] = [
  { code: 'CLA', label: 'Number of children in our care', values: [5, 4, 3], benchmarks: { England: 4 } },
  { code: 'NEW', label: 'Number of new children in care', values: [2, 1, null] },
]

const templates = (commentary: string, snippets: Record<string, string> = {}): Templates => ({
  commentary: new Map([['default', commentary]]),
  snippets: new Map(Object.entries(snippets)),
  notes: '',
  abbreviations: 'CLA: child looked after\nXYZ: not in this pack',
  sameWords: '',
  house: { text: null, pictures: new Map() },
})

const story = (given: Templates) => narrate(computeFigures(makeModel(ROWS)), given)
const sentences = (given: Templates) =>
  story(given).sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.passages.flatMap((passage) => passage.items.map((item) => item.sentence.text)),
    ),
  )

function problems(given: Templates): readonly string[] {
  try {
    story(given)
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.findings.map(({ cell, message }) => `${cell}: ${message}`)
  }
}

describe('a template', () => {
  it('is read as headings, bullets and paragraphs', () => {
    const [section] = story(
      templates('## Analysis\n\n- We cared for {{value "CLA"}}\n  children.\n\nA paragraph.'),
    ).sections
    expect(section?.parts[0]?.passages).toMatchObject([
      {
        heading: 'Analysis',
        items: [
          { bullet: true, sentence: { text: 'We cared for 3 children.' } },
          { bullet: false, sentence: { text: 'A paragraph.' } },
        ],
      },
    ])
  })

  it('leaves out a sentence whose figure is not there, and says so in the checks', () => {
    const given = templates('- Care: {{value "CLA"}}.\n- Before: {{value "CLA" month="last year"}}.')
    expect(sentences(given)).toEqual(['Care: 3.'])
    expect(story(given).checks.map((check) => check.rule)).toEqual(['sentence-left-out'])
  })

  it('lists every mistake at once, each with its file, line and column', () => {
    const given = templates(
      '- {{value "CAL"}} and {{valeu "CLA"}}\n- {{change "CLA" since="Aug-19"}}\n- {{benchmark "CLA" "Wales"}}\n- {{> reocrd code="CLA"}}',
      { record: '{{record code}}' },
    )
    expect(problems(given)).toEqual([
      'templates/commentary/default.hbs: line 1, column 3: no indicator has the code "CAL"; did you mean "CLA"?',
      'templates/commentary/default.hbs: line 1, column 23: unknown word "valeu"; did you mean "value"?',
      'templates/commentary/default.hbs: line 2, column 3: the workbook begins after Aug-19 for CLA',
      'templates/commentary/default.hbs: line 3, column 3: CLA has no benchmark "Wales"; it has England',
      'templates/commentary/default.hbs: line 4, column 3: no snippet is called "reocrd"; did you mean "record"?',
    ])
  })

  it('may give a word no more than it reads, which it would pass over', () => {
    const given = templates('- {{value "CLA" "Jul-24"}}\n- {{#each points "x"}}{{/each}}{{#if points "x"}}{{/if}}')
    expect(problems(given)).toEqual([
      'templates/commentary/default.hbs: line 1, column 3: {{value}} takes the code and no other value; write month="Jul-24"',
      'templates/commentary/default.hbs: line 2, column 3: {{each}} takes one value; leave out "x"',
      'templates/commentary/default.hbs: line 2, column 32: {{if}} takes one value; leave out "x"',
    ])
  })

  it('that is not closed names its line', () => {
    expect(problems(templates('- one\n- {{value "CLA"'))[0]).toMatch(/^templates\/commentary\/default\.hbs: line 2: /)
  })

  it('cannot reach what the design does not name', () => {
    expect(problems(templates('{{constructor}} {{lookup this "constructor"}} {{__proto__}}'))).toHaveLength(2)
    expect(sentences(templates('- {{#with "x"}}{{lookup this "constructor"}}{{/with}}done'))).toEqual(['Done'])
  })

  it('of another council with the same part title is not taken for ours', () => {
    const given = templates('- Default.')
    const own = new Map([...given.commentary, ['section', '- {{value "OTHER"}} {{value "ANOTHER"}}']])
    expect(sentences({ ...given, commentary: own })).toEqual(['Default.'])
    const ours = new Map([...given.commentary, ['section', '- {{value "CLA"}} {{value "OTHER"}}']])
    expect(problems({ ...given, commentary: ours })).toHaveLength(1)
  })
})

describe('the notes', () => {
  it('explain the abbreviations that stand in the pack and no others', () => {
    const { notes } = story(templates('- CLA in our area: {{value "CLA"}}.'))
    expect(notes.abbreviations).toEqual([{ short: 'CLA', long: 'child looked after' }])
  })
})
