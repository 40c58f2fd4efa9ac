import type { Placed, Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'

const APART =
  /\b(?:change\w*|differen\w+|swing|movement|gap|shift\w*|moved?|short|shy|off|away|adrift|ahead|behind|within|to go|from (?:the|our|its) target|further|another|than|swung|lost|losing|gain\w*|shed|add\w*|halv\w+|doubl\w+|trebl\w+|times|twice|half|as (?:many|much|high|low)|over|above|beyond|better|worse|worsen\w*|improv\w*|variance|trail\w*|lag\w*|miss\w*|on (?:the )?(?:month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b/i

/** `5 points in August and 22 in the year`: a list goes on as it began. */
const JOINED = /^[^.;]{0,25}\band\s*$/i

/** Whether the words about a number say that it is how far two figures lie apart, rather than how much there is. */
export function speaksOfMove(number: Placed, { words, clauses }: Scene): boolean {
  if (number.sign !== 0 || number.kind === 'points' || number.kind === 'times' || number.kind === 'multiple')
    return true
  const from = JOINED.test(number.left) ? number.clause - 1 : number.clause
  const said = `${number.left} ${number.right} ${words.slice(clauses[from]?.at ?? 0, clauses[number.clause]?.end)}`
  return signOf(said) !== 0 || APART.test(said)
}
