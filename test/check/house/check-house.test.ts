import { describe, expect, it } from 'vitest'
import { checkHouse } from '../../../src/check/house/check-house.ts'
import { Refusal } from '../../../src/shared/finding.ts'
import { type HouseStyle, type Picture, PLAIN_HOUSE } from '../../../src/shared/house-style.ts'
import { readTemplates } from '../../support/read-templates.ts'

type Pictures = Readonly<Record<string, Picture | string>>

function check(text: string | object | null, pictures: Pictures = {}): Promise<HouseStyle> {
  const files = Object.entries(pictures).map(([name, file]) => [name, bytesOf(file)] as const)
  return checkHouse({ text: typeof text === 'object' && text ? JSON.stringify(text) : text, pictures: new Map(files) })
}

const bytesOf = (file: Picture | string): Picture => (typeof file === 'string' ? Buffer.from(file) : file)

async function mistakesIn(text: string | object, pictures: Pictures = {}): Promise<readonly string[]> {
  const refusal = await check(text, pictures).catch((error: unknown) => error)
  if (!(refusal instanceof Refusal)) throw new Error('nothing was refused')
  expect(refusal.findings.filter(({ level, cell }) => level !== 'error' || cell !== 'templates/theme.json')).toEqual([])
  return refusal.findings.map(({ message }) => message)
}

describe('a house style', () => {
  it('is the plain one where there is no file, where the file says nothing, and as it is shipped', async () => {
    expect(await check(null)).toEqual(PLAIN_HOUSE)
    expect(await check({})).toEqual(PLAIN_HOUSE)
    expect(await checkHouse(readTemplates().house)).toEqual(PLAIN_HOUSE)
  })

  it('takes what it is given and leaves the rest', async () => {
    const house = await check({
      colours: { accent: '#0a5c36', ink: ' #111 ' },
      rag: { green: { letter: 'OT', word: 'on target' } },
      footer: '{title}, {month}',
      page: 'a3',
    })
    expect(house.colours).toEqual({ ...PLAIN_HOUSE.colours, accent: '0A5C36', ink: '111111' })
    expect(house.rag).toEqual({ ...PLAIN_HOUSE.rag, green: { letter: 'OT', word: 'on target' } })
    expect([house.footer, house.page, house.logo]).toEqual(['{title}, {month}', 'A3', null])
  })

  it('takes a letter without its word, and a word without its letter', async () => {
    const { rag } = await check({ rag: { green: { letter: 'ON' }, amber: { word: 'near' }, red: {} } })
    expect(rag).toEqual({
      ...PLAIN_HOUSE.rag,
      green: { letter: 'ON', word: 'green' },
      amber: { letter: 'A', word: 'near' },
    })
    expect(await mistakesIn({ rag: { green: { letter: 'R' } } })).toEqual([
      'rag.red.letter: "R" is also the letter of green; choose another',
    ])
  })

  it('lets the strongest grades follow the inks of green and red', async () => {
    const { colours } = await check({ colours: { greenInk: '#004400', redInk: '#550000', gradeWorst: '#330000' } })
    expect([colours.gradeBest, colours.gradeWorst]).toEqual(['004400', '330000'])
  })

  it('puts up with comments, a comma too many and the mark that Notepad writes at the beginning', async () => {
    expect((await check('\uFEFF{ // ours\n "page": "A3", }')).page).toBe('A3')
  })
})

describe('a mistake in a house style', () => {
  it('in the writing of the file is named by line and column', async () => {
    const text = '{\n  "colours": {\n    "accent": "#12436D"\n    "ink": "#000000"\n  }\n}\n'
    expect(await mistakesIn(text)).toEqual([
      'line 4, column 5: "ink": "#000000" stands where something else is due; look just before it for a missing comma, quotation mark or bracket',
    ])
    expect((await mistakesIn('{ "page": "A4'))[0]).toMatch(/^line 1, column \d+: the file or the line ends where/)
  })

  it('is named with the others, each with its field, line, what was found and what to do', async () => {
    const text = `{
  "colours": { "accent": "dark blue", "mutd": "#333333" },
  "rag": { "green": { "letter": "GREEN", "word": "green" }, "red": "R" },
  "footer": "{organization}",
  "page": "A5",
  "logo": { "file": "crest.svg", "width": 900 },
  "loud": true
}`
    expect(await mistakesIn(text)).toEqual([
      'colours.accent (line 2): expected a colour such as "#12436D", found "dark blue"',
      'colours.mutd (line 2): there is no such field; did you mean "muted"?',
      'rag.green.letter (line 3): expected one to three letters, such as "G", found "GREEN"',
      'rag.red (line 3): expected fields in braces, { }, of these: letter, word; found "R"',
      'footer (line 4): there is nothing to put for "{organization}"; did you mean "organisation"?',
      'page (line 5): expected "A4" or "A3" or "Letter", found "A5"',
      'logo.alt (line 6): expected what the logo shows, for whoever cannot see it, such as "Southampton City Council", found nothing',
      'logo.width (line 6): expected a number of millimetres from 10 to 120, found 900',
      'loud (line 7): there is no such field; there are colours, rag, footer, page, logo',
    ])
  })

  it('is a list, a number or a nest of brackets instead of fields', async () => {
    const fields = 'expected fields in braces, { }, of these: colours, rag, footer, page, logo; found'
    expect(await mistakesIn('[]')).toEqual([`${fields} []`])
    expect(await mistakesIn('3')).toEqual([`${fields} 3`])
    expect(await mistakesIn('['.repeat(100_000))).toHaveLength(1)
  })

  it('is a field that stands twice, of which nobody can tell which counts', async () => {
    expect(await mistakesIn('{ "page": "A4",\n "page": "A3" }')).toEqual([
      'page (line 2): stands here a second time; keep one of the two',
    ])
  })

  it('is a letter or word that two ratings share, since some see no colours', async () => {
    const labels = (letter: string, word: string) => ({ rag: { green: { letter, word } } })
    expect(await mistakesIn(labels('r', 'on target'))).toEqual([
      'rag.red.letter: "R" is also the letter of green; choose another',
    ])
    expect(await mistakesIn(labels('O', 'Amber'))).toEqual([
      'rag.amber.word: "amber" is also the word of green; choose another',
    ])
  })
})

describe('colours that nobody could read', () => {
  it('are named with their ratio, what it should be, where they meet, and a shade that would do', async () => {
    expect(await mistakesIn({ colours: { amberFill: '#FFC000', amberInk: '#FFFFFF' } })).toEqual([
      'colours.amberInk (line 1): white (amberInk) on #FFC000 (amberFill) is 1.6:1; needs 4.5:1 (the letter in tables and bars); choose a darker amberInk, such as #525252, or another amberFill',
    ])
    expect(await mistakesIn({ colours: { accent: '#7FB2E5' } })).toEqual([
      'colours.accent (line 1): #7FB2E5 (accent) on #F3F6F9 (wash) is 2:1; needs 4.5:1 (headings on panels); choose a darker accent, such as #517293, or another wash',
    ])
  })

  it('are put down to the one that was changed', async () => {
    expect((await mistakesIn({ colours: { wash: '#888888' } }))[0]).toMatch(/^colours\.wash .* choose a lighter wash/)
    expect((await mistakesIn({ colours: { redFill: '#802020' } }))[0]).toMatch(/^colours\.redFill .* another redInk$/)
  })

  it('are none for dark fills with white letters, where the strongest grades have a colour of their own', async () => {
    const solid = { greenFill: '#1E7B4B', greenInk: '#FFFFFF', redFill: '#B3261E', redInk: '#FFFFFF' }
    const house = await check({ colours: { ...solid, gradeBest: '#0B4F2A', gradeWorst: '#6E0F0A' } })
    expect(house.colours.greenFill).toBe('1E7B4B')
    expect((await mistakesIn({ colours: solid })).map((message) => message.split(':')[0])).toEqual([
      'colours.gradeBest (line 1)',
      'colours.gradeWorst (line 1)',
    ])
  })

  it('include those that mean two things at once', async () => {
    expect(await mistakesIn({ colours: { concern: '#0B6FB8' } })).toEqual([
      'colours.concern (line 1): #0B6FB8 is also improvement, and the two mean different things; choose another',
    ])
  })
})
