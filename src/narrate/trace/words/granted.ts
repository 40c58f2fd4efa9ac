/** `Has fallen for five months, although the pace has slowed`: what stands behind a run that goes on, less what is granted and turns nothing. */
export function withoutGranted(after: string, before: string): string {
  const [granted = ''] = (GOES_ON.test(before) && GRANTED.exec(after)) || []
  return TURNED.test(granted) ? after : after.slice(0, after.length - granted.length)
}

const GOES_ON = /\b(?:ha(?:s|ve)|['’]ve|is|are|been|now)(?: [a-z]+){0,2} $/i
const GRANTED = /,? (?:but|though|although) [^.;:]*\.?$/i
/** A number, a month, or another way than before. */
const TURNED =
  /\d|[ (][A-Z][a-z]{2}|\b(?:r[io]s(?:e|en|es|ing)|up|higher|more|increas\w*|climb\w*|gr[eo]w\w*|f[ae]ll\w*|drop\w*|down|lower|fewer|less|reduc\w*|declin\w*|level\w*|stead\w+|stabil\w+|stall\w*|plateau\w*|flat\w*|paus\w*|halt\w*|stop\w*|end\w*|over|revers\w*|turn\w*|buck\w*|chang\w*|rebound\w*|bounc\w*|recover\w*|back|months?|then|since|latest|recent\w*|last|this|new|not|no|only|improv\w*|worse\w*|slip\w*|dip\w*|before|until|till)\b|n['’]t\b/
