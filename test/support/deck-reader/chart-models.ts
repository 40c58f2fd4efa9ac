/** What the elements of a chart may hold. */
export const CHART_MODELS: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'c:date1904? c:lang? c:roundedCorners? c:style? c:chart c:spPr? c:txPr? c:externalData? c:printSettings? c:extLst?',
  // The chart itself, and the reference to it on a slide, which is empty.
  'c:chart':
    '(c:title? c:autoTitleDeleted? c:pivotFmts? c:view3D? c:floor? c:sideWall? c:backWall? c:plotArea c:legend? c:plotVisOnly? c:dispBlanksAs? c:extLst?)?',
  'c:plotArea': 'c:layout? (c:lineChart|c:barChart)+ (c:valAx|c:catAx|c:dateAx|c:serAx)* c:dTable? c:spPr? c:extLst?',
  'c:layout': 'c:manualLayout?',
  'c:manualLayout': 'c:layoutTarget? c:xMode? c:yMode? c:wMode? c:hMode? c:x? c:y? c:w? c:h? c:extLst?',
  'c:lineChart':
    'c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:marker? c:smooth? c:axId c:axId c:extLst?',
  'c:barChart':
    'c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId c:axId c:extLst?',
  // A series of lines and one of bars.
  'c:ser':
    'c:idx c:order c:tx? c:spPr? (c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:smooth?|c:invertIfNegative? c:pictureOptions? c:dPt* c:dLbls? c:cat? c:val?) c:extLst?',
  'c:tx': '(c:strRef|c:rich)',
  'c:strRef': 'c:f c:strCache? c:extLst?',
  'c:strCache': 'c:ptCount? c:pt*',
  'c:numRef': 'c:f c:numCache? c:extLst?',
  'c:numCache': 'c:formatCode? c:ptCount? c:pt*',
  'c:pt': 'c:v',
  'c:cat': '(c:numRef|c:strRef|c:multiLvlStrRef)',
  'c:val': '(c:numRef|c:numLit)',
  // The marks of a point or series, and the switch of a line chart, which is empty.
  'c:marker': 'c:symbol? c:size? c:spPr? c:extLst?',
  'c:dPt': 'c:idx c:invertIfNegative? c:marker? c:bubble3D? c:explosion? c:spPr? c:extLst?',
  'c:dLbls': `c:dLbl* (c:delete|${labelled()}) c:extLst?`,
  'c:dLbl': `c:idx (c:delete|c:layout? c:tx? ${labelled()}) c:extLst?`,
  'c:catAx': `${axis()} c:auto? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl? c:extLst?`,
  'c:dateAx': `${axis()} c:auto? c:lblOffset? c:baseTimeUnit? c:majorUnit? c:majorTimeUnit? c:minorUnit? c:minorTimeUnit? c:extLst?`,
  'c:valAx': `${axis()} c:crossBetween? c:majorUnit? c:minorUnit? c:dispUnits? c:extLst?`,
  'c:scaling': 'c:logBase? c:orientation? c:max? c:min? c:extLst?',
  'c:majorGridlines': 'c:spPr?',
  'c:legend': 'c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr? c:extLst?',
  'c:spPr': 'a:xfrm? (a:custGeom|a:prstGeom)? (a:noFill|a:solidFill)? a:ln? a:effectLst? a:extLst?',
  'c:txPr': 'a:bodyPr a:lstStyle? a:p+',
  'c:rich': 'a:bodyPr a:lstStyle? a:p+',
  'c:externalData': 'c:autoUpdate?',
}

function labelled(): string {
  return 'c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize? c:separator? c:showLeaderLines? c:leaderLines?'
}

function axis(): string {
  return 'c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)?'
}
