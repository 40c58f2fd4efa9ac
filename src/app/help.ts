/** A command in a line, and everything about it; in the order of the officer's month. */
type Page = { readonly name: string; readonly line: string; readonly more: string }

const READING = `  --workbook FILE   the workbook to read, instead of the newest .xlsx in input/
  --month MONTH     the reporting month, as 2024-08 or Aug-24, instead of the one in the Pack sheet`

const PAGES: readonly Page[] = [
  {
    name: 'new-workbook',
    line: 'a workbook to start from, in input/',
    more: `  npm run new-workbook
  npm run new-workbook -- --organisation "Example City Council" --month 2024-08 --sections "Early help; Workforce"

Asks on the terminal for whatever no option answers; in brackets stands what Enter takes. No file is
ever overwritten.

  --organisation NAME   your council
  --service NAME        the service that the pack is about
  --title TITLE         the title on the cover
  --month MONTH         the first month to report, as 2024-08 or Aug-24
  --target-date MONTH   the month that targets are meant for
  --sections "A; B"     the sections of the pack, each with a sheet of its own
  --months-before N     how many months before it your figures go back
  --prepared-by NAME    who to ask about the pack
  --out FILE            the new workbook, or the folder for it, instead of input/`,
  },
  {
    name: 'new-month',
    line: "next month's workbook, beside the newest in input/",
    more: `  npm run new-month
  npm run new-month -- --workbook FILE --out FILE

Adds the month's column to every outcome sheet, moves the reporting month on and clears the month's
texts from Commentary; desired outcomes stay. The old workbook is left as it is, and no file is ever
overwritten.

  --workbook FILE   the workbook to go on from, instead of the newest .xlsx in input/
  --out FILE        the new workbook, or the folder for it, instead of a new name beside the old
  --anyway          go on where the workbook holds something that cannot be moved along with the
                    new column, such as a pivot table or macros; without it the command says what
                    and where, and stops`,
  },
  {
    name: 'check',
    line: 'reads, checks and computes; writes nothing, or a marked copy',
    more: `  npm run check
  npm run check -- --mark
  npm run check -- --workbook FILE --month 2024-08

${READING}
  --mark            also writes a copy of the workbook to output/, with each finding as a note and a
                    colour at its cell, and a first sheet that lists them with links
  --out DIR         the folder for the marked copy, instead of output/`,
  },
  {
    name: 'pack',
    line: 'the newest .xlsx in input/ → output/',
    more: `  npm run pack
  npm run pack -- --workbook FILE --month 2024-08 --out DIR
  npm run pack -- --workbook 'input/*.xlsx'

Several workbooks (a pattern in quotation marks, or more than one FILE) are packed side by side, each into a folder of
its own: input/leeds.xlsx into output/leeds/. One that cannot be packed is named, and the others are packed.

${READING}
  --out DIR         the folder to write to, instead of output/
  --workers N       how many workbooks at once, instead of one a processor`,
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
