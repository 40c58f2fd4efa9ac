import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import type { Templates } from '../../src/narrate/templates.ts'
import { TOLD_SNIPPETS } from '../../src/narrate/told-snippets.ts'
import { Refusal } from '../../src/shared/finding.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const ROWS: readonly RowSpec[] = [
  { code: 'CLA', label: 'Number of children in our care', values: [5, 4, 3], benchmarks: { England: 4 } },
  { code: 'NEW', label: 'Number of new children in care', values: [2, 1, null] },
]

const templates = (commentary: string, snippets: Record<string, string> = {}): Templates => ({
  commentary: new Map([['default', commentary]]),
  snippets: new Map([...TOLD_SNIPPETS.map((name) => [name, ''] as const), ...Object.entries(snippets)]),
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
    expect(story(given).checks.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'sentence-left-out: templates/commentary/default.hbs left out a sentence on "Number of children in our care": {{value "CLA" month="last year"}} has no figure',
    ])
  })

  it('says which expressions of a snippet had no figure, once for each indicator', () => {
    const given = templates(
      '- {{> off code="NEW"}}\n- {{target "NEW"}}.\n- {{projection "CLA"}}.\n- {{projection "CLA"}}.',
      {
        off: '{{benchmark code "England"}} and {{change code since="last year" decimals=1}}',
      },
    )
    const said = story(given).checks.map(({ message }) => message.replace('templates/commentary/default.hbs ', ''))
    expect(said).toEqual([
      'left out 2 sentences on "Number of new children in care": {{benchmark "NEW" "England"}}, {{change "NEW" since="last year" decimals=1}} and {{target "NEW"}} have no figure',
      'left out 2 sentences on "Number of children in our care": {{projection "CLA"}} has no figure',
    ])
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

  it.each([
    ['- one\n{{#if-green "CLA"}}x{{/if-red}}', 'line 2: {{#if-green}} is closed by {{/if-red}}; write {{/if-green}}'],
    ['- one\n{{#if-green "CLA"}}\n- two\n', 'line 2: {{#if-green}} is not closed; write {{/if-green}} where it ends'],
    ['- one\n- two{{/if-green}}', 'line 2: {{/if-green}} closes nothing; delete it, or write {{#if-green}} before it'],
    [
      '{{value (value "CLA")}}',
      'line 1, column 1: the code of an indicator stands in quotes, as in "CODE"; (value …) is no code',
    ],
    [
      '{{value code}}',
      'line 1, column 9: code is known only in a snippet or inside {{#each points}}; name the indicator by its code, in quotes',
    ],
    [
      '- one\n- {{> record}}',
      'line 2, column 3: {{> record}} needs the code of an indicator, as in {{> record code="CODE"}}',
    ],
    ['- {{> within}}', 'line 1, column 3: {{> within}} needs the code of an indicator, as in {{> within code="CODE"}}'],
    ['- {{> record "CLA" code="CLA"}}', 'line 1, column 3: {{> record}} takes no bare value; write code="CLA"'],
    [
      '{{#if "CLA"}}x{{/if}}',
      'line 1, column 1: {{#if}} does not look at the figure of "CLA"; write {{#if-available "CLA"}}, or another test such as if-green or if-rising',
    ],
  ])('%j is told what is wrong and where', (source, message) => {
    const given = templates(source, { record: '{{record code}}', within: '{{> record}}' })
    expect(problems(given)).toEqual([`templates/commentary/default.hbs: ${message}`])
  })

  it('lends a snippet the code that a point has', () => {
    const given = templates('{{#each points}}\n- {{> record}}\n\n{{/each}}{{> record code="CLA"}}', {
      record: '{{value code}}.',
    })
    expect(sentences(given)).toContain('3.')
  })

  it('may hold quotes that a word processor has curled', () => {
    const given = templates('- It’s {{value “CLA”}} and {{> record code=‘CLA’}}.', {
      record: '{{value code month=“Jul-24”}}',
    })
    expect(sentences(given)).toEqual(['It’s 3 and 4.'])
  })

  it('warns of a helper in one brace, which is printed as it stands', () => {
    const given = templates('{{! {value "CLA"} }}\n- {value "CLA"} of {{{value "CLA"}}} and {no helper}.', {
      odd: '{month}',
    })
    expect(story(given).checks.map(({ level, cell, message }) => `${level} ${cell}: ${message}`)).toEqual([
      'warning templates/commentary/default.hbs: line 2: {value "CLA"} is printed as it stands; write {{value "CLA"}}',
      'warning templates/snippets/odd.hbs: line 1: {month} is printed as it stands; write {{month}}',
    ])
  })

  it('cannot reach what the design does not name', () => {
    expect(problems(templates('{{constructor}} {{lookup this "constructor"}} {{__proto__}}'))).toHaveLength(2)
    expect(sentences(templates('- {{#with "x"}}{{lookup this "constructor"}}{{/with}}done'))).toEqual(['Done'])
  })

  it('of another council with the same part title is not taken for ours', () => {
    const given = templates('- Default.')
    const own = new Map([...given.commentary, ['section', '- {{value "OTHER"}} {{value "ANOTHER"}}']])
    expect(sentences({ ...given, commentary: own })).toEqual(['Default.'])
    expect(story({ ...given, commentary: own }).checks.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([
      'templates/commentary/section.hbs: default.hbs is used in place of this file: no indicator has the codes "OTHER" and "ANOTHER"',
    ])
    const ours = new Map([...given.commentary, ['section', '- {{value "CLA"}} {{value "OTHER"}}']])
    expect(problems({ ...given, commentary: ours })).toHaveLength(1)
  })
})

describe('a template that words no part', () => {
  /** What is found of templates beside the default, of a workbook with one part of this title. */
  function found(part: string, commentary: Readonly<Record<string, string>>): readonly string[] {
    const model = makeModel(ROWS.slice(0, 1))
    const figures = computeFigures({ ...model, sections: model.sections.map((each) => ({ ...each, title: part })) })
    const all = new Map([['default', '- Default.'], ...Object.entries(commentary)])
    const { checks } = narrate(figures, { ...templates(''), commentary: all })
    return checks.map(({ level, cell, message }) => `${level} ${cell}: ${message}`)
  }

  it.each([
    ['Reablement & Home Care', 'reablement-home-care', 'reablement-and-home-care'],
    ['Care Homes: Quality', 'Care Homes: Quality', 'care-homes-quality'],
    ['Family Help', 'family_help', 'family-help'],
    ['Family Help', 'famliy-help', 'family-help'],
  ])('for "%s" is told the name that %s.hbs must have', (part, name, wanted) => {
    expect(found(part, { [name]: '- Own.' })).toEqual([
      `note templates/commentary/${name}.hbs: no part of the workbook has this name, so the file is not used; if it is for "${part}", call it ${wanted}.hbs`,
    ])
    expect(found(part, { [wanted]: '- Own.' })).toEqual([])
  })

  it('is told its unknown codes where its name is right', () => {
    expect(found('Family Help', { 'family-help': '- {{value "CAL"}}' })).toEqual([
      'warning templates/commentary/family-help.hbs: default.hbs is used in place of this file: no indicator has the code "CAL"; did you mean "CLA"?',
    ])
  })

  it('and is like none is told in one line with all such', () => {
    const others = { visiting: '- Own.', supervision: '- {{value "OTHER"}}' }
    expect(found('Family Help', others)).toEqual([
      'note templates/commentary/visiting.hbs: no part of the workbook has this name, nor that of supervision.hbs, so the files are not used; a file is named for its part, in lower case with dashes, such as family-help.hbs',
    ])
  })
})

describe('the notes', () => {
  it('explain the abbreviations that stand in the pack and no others', () => {
    const { notes } = story(templates('- CLA in our area: {{value "CLA"}}.'))
    expect(notes.abbreviations).toEqual([{ short: 'CLA', long: 'child looked after' }])
  })
})

describe('the snippets that the program asks for', () => {
  const warningsWith = (change: (snippets: Map<string, string>) => void) => {
    const snippets = new Map(readTemplates().snippets)
    change(snippets)
    return story({ ...templates(''), snippets }).checks.filter(({ rule }) => rule === 'snippet-missing')
  }

  it('are named where they are not there, since nobody would see what goes unsaid', () => {
    expect(warningsWith(() => undefined)).toEqual([])
    const [warning] = warningsWith((snippets) => {
      snippets.delete('highlight-move')
      snippets.delete('since-row')
    })
    expect(warning?.message).toMatch(/^highlight-move\.hbs and since-row\.hbs are not there/)
  })

  it('may be empty, where nothing is to be said', () => {
    expect(warningsWith((snippets) => snippets.set('highlight-move', ''))).toEqual([])
  })
})
