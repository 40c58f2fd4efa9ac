import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import type { KnownTemplate } from '../../src/narrate/known-templates.ts'
import { COMPILING } from '../../src/narrate/parse-template.ts'
import { precompileTemplates } from '../../src/narrate/precompile-templates.ts'
import { readTemplates } from '../support/read-templates.ts'

/** What the bundle loads in the place of the empty table of the sources. */
async function load(sources: readonly string[]): Promise<ReadonlyMap<string, KnownTemplate>> {
  const code = precompileTemplates(sources)
  const { KNOWN_TEMPLATES } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return KNOWN_TEMPLATES
}

const { commentary, snippets, notes } = readTemplates()
const shipped = [...commentary.values(), ...snippets.values(), notes]

describe('templates that were compiled when the program was bundled', () => {
  it('are all that the project ships, read as they are read when a command meets them', async () => {
    const known = await load(shipped)
    expect([...known.keys()]).toEqual([...new Set(shipped)])
    for (const [source, { parse }] of known)
      expect(parse()).toEqual(JSON.parse(JSON.stringify(Handlebars.parse(source))))
  })

  it('say the same as one compiled by the command, beside a snippet of either kind', async () => {
    const source = 'Fell to {{figure}}:{{#if more}} {{> tail}}{{/if}}'
    const tail = '{{name}} & "more"\n'
    const known = await load([source, tail])
    const said = (whole: 'known' | 'new', part: 'known' | 'new') => {
      const handlebars = Handlebars.create()
      const ready = (text: string, kind: 'known' | 'new') => {
        const template = known.get(text)
        if (template === undefined) throw new Error('is not known')
        return kind === 'known' ? handlebars.template(template.compiled) : handlebars.compile(text, COMPILING)
      }
      handlebars.registerPartial('tail', ready(tail, part))
      return ready(source, whole)({ figure: '<94', more: true, name: "O'Hara" })
    }
    const expected = 'Fell to <94: O\'Hara & "more"\n'
    for (const whole of ['known', 'new'] as const)
      for (const part of ['known', 'new'] as const) expect(said(whole, part)).toBe(expected)
  })

  it('are strict: a name that the context does not hold is an error', async () => {
    const template = (await load(['{{figure}}'])).get('{{figure}}')
    expect(() => template && Handlebars.create().template(template.compiled)({})).toThrow('figure')
  })

  it('are known by the quotes that they have, and read with straight ones', async () => {
    const known = (await load(['{{say “CLA”}}'])).get('{{say “CLA”}}')
    const handlebars = Handlebars.create()
    handlebars.registerHelper('say', (code: string) => code)
    expect(known && handlebars.template(known.compiled)({})).toBe('CLA')
  })

  it('leave out one that cannot be read, of which the command tells the officer', async () => {
    expect([...(await load(['{{#if}', '{{figure}}'])).keys()]).toEqual(['{{figure}}'])
  })
})
