/** What keeps a template from being read; the line is that of the mistake, where it can be told. */
export type SyntaxFault = { readonly line: number | null; readonly message: string }

/** From what Handlebars says: blocks are counted here, since it looks for their ends where the text is over. */
export function tellSyntax(source: string, error: unknown): SyntaxFault {
  const astray = blockAstray(source)
  if (astray) return astray
  const text = error instanceof Error ? error.message : String(error)
  const [, line] = /line (\d+)/.exec(text) ?? []
  const [, excerpt = ''] = text.split('\n')
  const shown = excerpt.trim() === '' ? '' : `: ${excerpt.trim()}`
  return {
    line: line === undefined ? null : Number(line),
    message: `an expression is not closed or not written as {{helper "CODE"}}${shown}`,
  }
}

/** A source with blanks in place of its comments, so that every line stays where it is. */
export function withoutComments(source: string): string {
  return source.replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g, (comment) => comment.replace(/[^\n]/g, ' '))
}

export function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}

type Tag = { readonly name: string; readonly at: number }

/** The first block that is closed by another's end, by none, or an end that closes nothing. */
function blockAstray(source: string): SyntaxFault | null {
  const open: Tag[] = []
  const fault = ({ at }: Tag, message: string) => ({ line: lineAt(source, at), message })
  for (const { 1: sign, 2: name = '', index: at } of withoutComments(source).matchAll(TAG)) {
    const tag = { name, at }
    if (sign !== '/') {
      open.push(tag)
      continue
    }
    const opened = open.pop()
    if (!opened) return fault(tag, `{{/${name}}} closes nothing; delete it, or write {{#${name}}} before it`)
    if (opened.name !== name)
      return fault(tag, `{{#${opened.name}}} is closed by {{/${name}}}; write {{/${opened.name}}}`)
  }
  const last = open.at(-1)
  return last ? fault(last, `{{#${last.name}}} is not closed; write {{/${last.name}}} where it ends`) : null
}

const TAG = /\{\{~?\s*([#^/])[>*]?\s*([\w-]+)/g
