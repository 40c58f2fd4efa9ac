import type { Month } from '../shared/month.ts'

/** What a council says of itself when it starts: enough for a workbook that packs at once. */
export type Answers = {
  readonly organisation: string
  readonly service: string
  readonly title: string
  readonly month: Month
  readonly targetDate: Month
  readonly sections: readonly string[]
  /** How many months the figures go back before the reporting month. */
  readonly monthsBefore: number
  readonly preparedBy: string
}
