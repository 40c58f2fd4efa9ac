import type * as z from 'zod'
import { shorten } from '../../shared/finding.ts'
import { nearest } from '../../shared/nearest.ts'
import { fieldsWithin, HOUSE_SCHEMA, type HouseFields } from './house-schema.ts'

export type { HouseFields } from './house-schema.ts'
export type FieldProblem = { readonly path: readonly string[]; readonly message: string }

/** The fields that can be read, without those that cannot, so that what follows finds the other mistakes too. */
export function readFields(value: unknown): {
  readonly fields: HouseFields
  readonly problems: readonly FieldProblem[]
} {
  const parsed = HOUSE_SCHEMA.safeParse(value)
  if (parsed.success) return { fields: parsed.data, problems: [] }
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, value))
  const tops = new Set(problems.map(({ path }) => path.slice(0, path[0] === 'logo' ? 1 : 2)))
  const rest = [...tops].reduce(without, value)
  const again = HOUSE_SCHEMA.safeParse(rest)
  return { fields: again.success ? again.data : {}, problems }
}

/** A value without the field at a path; without the path's end, nothing is left. */
function without(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined || !isObject(value)) return {}
  const { [first]: inner, ...others } = value
  return rest.length === 0 || !isObject(inner) ? others : { ...others, [first]: without(inner, rest) }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): readonly FieldProblem[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsWithin(path)
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `there is no such field${nearest(key, known) || `; there are ${known.join(', ')}`}`,
    }))
  }
  if (issue.code === 'custom') return [{ path, message: issue.message }]
  const inside = fieldsWithin(path)
  const found = shorten(JSON.stringify(valueAt(value, path)) ?? 'nothing')
  return [{ path, message: `expected fields in braces, { }, of these: ${inside.join(', ')}; found ${found}` }]
}
