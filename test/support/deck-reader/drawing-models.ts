/** The nine levels of a style of text. */
export const LEVELS = Array.from({ length: 9 }, (_, level) => `a:lvl${level + 1}pPr?`).join(' ')

/** What the elements of DrawingML may hold. */
export const DRAWING_MODELS: Readonly<Record<string, string>> = {
  'a:xfrm': '(a:off a:ext (a:chOff a:chExt)?)?',
  'a:prstGeom': 'a:avLst?',
  'a:custGeom': 'a:avLst? a:gdLst? a:ahLst? a:cxnLst? a:rect? a:pathLst',
  'a:pathLst': 'a:path*',
  'a:path': '(a:moveTo|a:lnTo|a:close)*',
  'a:moveTo': 'a:pt',
  'a:lnTo': 'a:pt',
  'a:solidFill': '(a:schemeClr|a:srgbClr|a:prstClr)?',
  'a:stretch': 'a:fillRect?',
  'a:schemeClr': '(a:lumMod|a:lumOff|a:satMod|a:alpha)*',
  ...lines(['a:ln', 'a:lnL', 'a:lnR', 'a:lnT', 'a:lnB']),
  'a:bodyPr': 'a:prstTxWarp? (a:noAutofit|a:normAutofit|a:spAutoFit)? a:extLst?',
  'a:lstStyle': LEVELS,
  'a:p': 'a:pPr? (a:r|a:br|a:fld)* a:endParaRPr?',
  'a:r': 'a:rPr? a:t',
  'a:br': 'a:rPr?',
  'a:fld': 'a:rPr? a:pPr? a:t?',
  ...paragraphs(['a:pPr', 'a:lvl1pPr', 'a:lvl2pPr', 'a:lvl3pPr', 'a:lvl4pPr', 'a:lvl5pPr', 'a:lvl6pPr', 'a:lvl7pPr']),
  ...paragraphs(['a:lvl8pPr', 'a:lvl9pPr']),
  'a:lnSpc': '(a:spcPct|a:spcPts)',
  'a:spcBef': '(a:spcPct|a:spcPts)',
  'a:spcAft': '(a:spcPct|a:spcPts)',
  ...characters(['a:rPr', 'a:defRPr', 'a:endParaRPr']),
  'a:hlinkClick': 'a:snd? a:extLst?',
  'a:extLst': 'a:ext*',
  // Both a size, which is empty, and an extension.
  'a:ext': '(adec:decorative|ahyp:hlinkClr)?',
  'a:graphic': 'a:graphicData',
  'a:graphicData': '(a:tbl|c:chart)',
  'a:tbl': 'a:tblPr? a:tblGrid a:tr*',
  'a:tblGrid': 'a:gridCol*',
  'a:tr': 'a:tc* a:extLst?',
  'a:tc': 'a:txBody? a:tcPr? a:extLst?',
  'a:txBody': 'a:bodyPr a:lstStyle? a:p+',
  'a:tcPr':
    'a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? (a:noFill|a:solidFill)? a:headers? a:extLst?',
  'a:theme': 'a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst?',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme a:extLst?',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst?',
  ...holders(['a:dk1', 'a:lt1', 'a:dk2', 'a:lt2', 'a:accent1', 'a:accent2', 'a:accent3', 'a:accent4'], 'a:srgbClr'),
  ...holders(['a:accent5', 'a:accent6', 'a:hlink', 'a:folHlink'], 'a:srgbClr'),
  'a:fontScheme': 'a:majorFont a:minorFont a:extLst?',
  ...holders(['a:majorFont', 'a:minorFont'], 'a:latin a:ea a:cs a:font* a:extLst?'),
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
  ...holders(['a:fillStyleLst', 'a:bgFillStyleLst'], 'a:solidFill a:solidFill a:solidFill'),
  'a:lnStyleLst': 'a:ln a:ln a:ln',
  'a:effectStyleLst': 'a:effectStyle a:effectStyle a:effectStyle',
  'a:effectStyle': 'a:effectLst',
}

function holders(names: readonly string[], model: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, model]))
}

function lines(names: readonly string[]): Readonly<Record<string, string>> {
  return holders(
    names,
    '(a:noFill|a:solidFill)? a:prstDash? (a:round|a:bevel|a:miter)? a:headEnd? a:tailEnd? a:extLst?',
  )
}

function paragraphs(names: readonly string[]): Readonly<Record<string, string>> {
  return holders(
    names,
    'a:lnSpc? a:spcBef? a:spcAft? (a:buClrTx|a:buClr)? (a:buSzTx|a:buSzPct|a:buSzPts)? (a:buFontTx|a:buFont)? (a:buNone|a:buAutoNum|a:buChar)? a:tabLst? a:defRPr? a:extLst?',
  )
}

function characters(names: readonly string[]): Readonly<Record<string, string>> {
  return holders(
    names,
    'a:ln? (a:noFill|a:solidFill)? a:effectLst? a:highlight? a:latin? a:ea? a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst?',
  )
}
