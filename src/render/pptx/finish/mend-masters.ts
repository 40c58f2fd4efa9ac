import { relationsXml } from '../xml.ts'
import { changePart, type Mend, replaceExpected, withParts } from './mend.ts'
import { layoutXml, masterXml } from './write-master.ts'
import { themeXml } from './write-theme.ts'

const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'

export const MASTER_MENDS: readonly Mend[] = [
  {
    name: 'theme with the colours of the pack',
    reason: 'the theme of pptxgenjs holds its own fonts and no colours of ours, so that nobody could restyle the deck',
    mend: (parts, { pack }) =>
      withParts(parts, { 'ppt/theme/theme1.xml': themeXml('Board pack', pack.theme.house.colours) }),
  },
  {
    name: 'notes master with a theme of its own',
    reason: 'the notes master shared the theme of the slide master, which PowerPoint repairs',
    mend: (parts, { pack }) =>
      withParts(parts, {
        'ppt/theme/theme2.xml': themeXml('Board pack notes', pack.theme.house.colours),
        'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationsXml([
          { id: 'rId1', kind: 'theme', target: '../theme/theme2.xml' },
        ]),
      }),
  },
  {
    name: 'notes master in British English, without a date',
    reason: 'it was in American English and printed the day on which pptxgenjs was made',
    mend: (parts) =>
      changePart(parts, NOTES_MASTER, (xml) => {
        const dated = replaceExpected(xml, /<a:fld id="[^"]*" type="datetimeFigureOut">.*?<\/a:fld>/, '')
        return replaceExpected(dated, 'lang="en-US"', 'lang="en-GB"').replaceAll('lang="en-US"', 'lang="en-GB"')
      }),
  },
  {
    name: 'master and layouts with real placeholders',
    reason:
      'the master had no placeholders and the only layout was empty, so that outline and "reset slide" did nothing',
    mend: (parts, deck) => {
      const layouts = deck.layouts.flatMap((layout, index): readonly (readonly [string, string])[] => [
        [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml(layout, deck.pack.theme)],
        [
          `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
          relationsXml([{ id: 'rId1', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
        ],
      ])
      const relations = deck.layouts.map((_, index) => ({
        id: `rIdLayout${index + 1}`,
        kind: 'slideLayout',
        target: `../slideLayouts/slideLayout${index + 1}.xml`,
      }))
      return withParts(parts, {
        ...Object.fromEntries(layouts),
        'ppt/slideMasters/slideMaster1.xml': masterXml(deck),
        'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsXml([
          ...relations,
          { id: 'rIdTheme', kind: 'theme', target: '../theme/theme1.xml' },
        ]),
      })
    },
  },
]
