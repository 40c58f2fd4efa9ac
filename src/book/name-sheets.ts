/** Names that mean something to the workbook, or to Excel, which keeps History for itself. */
const TAKEN = ['pack', 'contents', 'commentary', 'neighbours', 'read me', 'history']

/** A sheet's name for each title, as Excel allows: 31 characters, none of []:*?/\, no name twice. */
export function nameSheets(titles: readonly string[]): readonly string[] {
  const names: string[] = []
  for (const title of titles) names.push(freeName(plainName(title), names))
  return names
}

function plainName(title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\\u0000-\u001F]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
  return shorten(plain, 31) || 'Section'
}

/** Cut after a whole word where there is one. */
function shorten(name: string, longest: number): string {
  if (name.length <= longest) return name
  const cut = name.slice(0, longest + 1)
  return (cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, longest)).replace(/[\s,;.&-]+$/, '')
}

function freeName(name: string, others: readonly string[]): string {
  const used = new Set([...TAKEN, ...others.map((other) => other.toLowerCase())])
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? name : `${shorten(name, 27)} ${number}`
    if (!used.has(wanted.toLowerCase())) return wanted
  }
}
