import { type DocumentNode, evaluate, type MemberNode, parse, type ValueNode } from '@humanwhocodes/momoa'

/** What a JSON text says, the line of each field, and fields that stand twice; or where it breaks off. */
export type Json =
  | {
      readonly ok: true
      readonly value: unknown
      readonly lineOf: (path: readonly string[]) => number | null
      readonly twice: readonly (readonly string[])[]
    }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly found: string }

/** Reads JSON; comments and a comma too many, which officers and their editors leave behind, do no harm. */
export function readJson(text: string): Json {
  const tidy = text.replace(/^\uFEFF/, '')
  try {
    const document = parse(tidy, { mode: 'jsonc', allowTrailingCommas: true })
    const fields = fieldsOf(document)
    const keys = fields.map(({ path }) => path.join('.'))
    return {
      ok: true,
      value: evaluate(document),
      lineOf: (path) => fields.findLast((field) => field.path.join('.') === path.join('.'))?.line ?? null,
      twice: fields.filter(({ path }, at) => keys.indexOf(path.join('.')) < at).map(({ path }) => path),
    }
  } catch (error) {
    return faultOf(error, tidy)
  }
}

type Field = { readonly path: readonly string[]; readonly line: number }

function fieldsOf(document: DocumentNode): readonly Field[] {
  const visit = (value: ValueNode, path: readonly string[]): readonly Field[] =>
    value.type === 'Object' ? value.members.flatMap((member) => ofMember(member, path)) : []
  const ofMember = ({ name, value, loc }: MemberNode, path: readonly string[]): readonly Field[] => {
    const own = [...path, name.type === 'String' ? name.value : name.name]
    return [{ path: own, line: loc.start.line }, ...visit(value, own)]
  }
  return visit(document.body, [])
}

/** The door to the parser's errors, which know where; what stands there is read from the text. */
function faultOf(error: unknown, text: string): Json {
  const { line = 1, column = 1, offset = 0 } = error as { line?: number; column?: number; offset?: number }
  return { ok: false, line, column, found: /^.{0,20}/.exec(text.slice(offset))?.[0] ?? '' }
}
