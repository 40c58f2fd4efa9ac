/** A command in a line, and everything about it; in the order of the officer's month. */
type Page = { readonly name: string; readonly line: string; readonly more: string }

const READING = `  --workbook FILE   the workbook to read, instead of the newest .xlsx in input/
  --month MONTH     the reporting month, as 2024-08 or Aug-24, instead of the one in the Pack sheet`

const PAGES: readonly Page[] = [
  {
    name: 'check',
    line: 'reads, checks and computes; writes nothing',
    more: `  npm run check
  npm run check -- --workbook FILE --month 2024-08

${READING}`,
  },
  {
    name: 'pack',
    line: 'the newest .xlsx in input/ → output/',
    more: `  npm run pack
  npm run pack -- --workbook FILE --month 2024-08 --out DIR

${READING}
  --out DIR         the folder to write to, instead of output/`,
  },
  {
    name: 'watch',
    line: 'packs again whenever you save, and shows the pack in the browser',
    more: `  npm run watch
  npm run watch -- --workbook FILE --month 2024-08 --out DIR --port 4600 --open

Leave it running beside Excel, and open the page that it names: the pack as it will look, with the findings beside it.
Each save of the workbook or of a file in templates/ makes the pack anew; what is new and what is mended is marked.
A save with errors leaves the last good pack. The page is for this computer alone. Ctrl-C ends the watch.

${READING}
  --out DIR         the folder to write to, instead of output/
  --port N          the port of the page, instead of the first free one from 4600 on
  --open            opens the page in the browser`,
  },
]

/** Every command in a line. */
export const HELP = `Board Pack: one workbook in, one pack out.

${PAGES.map(({ name, line }) => `  npm run ${name.padEnd(14)}  ${line}`).join('\n')}

"npm run pack -- --help" tells more of a command.
`

/** All that can be said to a command. */
export function helpOf(name: string): string {
  const page = PAGES.find((each) => each.name === name)
  return page ? `${page.name}: ${page.line}\n\n${page.more}\n` : HELP
}
