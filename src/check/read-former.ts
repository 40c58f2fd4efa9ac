import * as z from 'zod'
import { type Month, parseMonth } from '../shared/month.ts'
import type { Former } from './former.ts'

const MONTH = z.string().transform((text, context): Month => {
  const month = parseMonth(text)
  if (month) return month
  context.addIssue({ code: 'custom', message: 'not a month' })
  return z.NEVER
})

/** The parts of an evidence file that are compared; what else it holds does not matter. */
const EVIDENCE = z.object({
  pack: z.object({ organisation: z.string(), service: z.string(), month: MONTH }),
  sections: z.array(
    z.object({
      parts: z.array(
        z.object({
          indicators: z.array(
            z.object({
              code: z.string(),
              label: z.string(),
              rag: z.enum(['green', 'amber', 'red']).nullable(),
              target: z.number().nullable(),
              history: z.array(z.object({ month: MONTH, value: z.number().nullable(), shown: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
})

/** The evidence file of an earlier pack (`performance-pack-2024-07.json`); null where it is none, or damaged. */
export function readFormer(text: string, file: string): Former | null {
  const parsed = EVIDENCE.safeParse(parseJson(text))
  if (!parsed.success) return null
  const { pack, sections } = parsed.data
  const rows = sections.flatMap(({ parts }) => parts.flatMap(({ indicators }) => indicators))
  return {
    ...pack,
    file,
    rows: rows.map(({ code, label, rag, target, history }) => ({
      code,
      label,
      rag,
      target,
      history: history.map(({ month, value, shown }) => ({ month, shown, held: value !== null })),
    })),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
