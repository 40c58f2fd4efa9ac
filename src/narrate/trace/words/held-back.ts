/** Words before a phrase by which it is not so. */
export const NOT =
  /(?:\b(?:not|never|no longer|failed to|fails to|failing to|yet to|without|unable to)|n['’]t)\s+(?:yet |quite |currently |being |much |far |very |really )*(?:be |being |been )?$|(?<!\bhad )\byet to (?:come|get|fall|drop|move|rise|climb|go|be brought) (?:back )?$|\bno\s+$/i
/** Words before a phrase by which it is wished, planned or supposed. */
export const UNREAL =
  /\b(?:to|will|would|should|could|must|may|might|can|if|whether|expected?|until|towards?|likely|need(?:s|ed)?|how|when)\s+(?:we |it |they |be |have |been |also |then |help )*$/i
