/** The words of a report that tell how much, which way or when, and that no number can mean something else by. */
export const PLAIN_WORDS: readonly string[] = words(`
  fall fell shortened shortening fallen falling drop dropped dropping reduce reduced reducing reduction decrease decreased decreasing decline
  declined declining dip dipped cut lower lowered shrink shrank shrunk shed lost lose losing loss
  rise rose lengthened lengthening risen rising increase increased increasing grow grew grown growth climb climbed jump jumped surge gain gained
  improve improved improving improvement worsen worsened worse better deteriorate deteriorated deterioration slip slipped
  recover recovered recovery ease eased edge edged change changed move moved movement swing shift
  halve halved double doubled treble trebled tripled
  stand stood standing sit sat reach reached remain remained remaining stay stayed come came go gone went
  record recorded report reported see saw seen hold held receive received make made show showed shown
  bring brought take took taken get got give gave given run ran put keep kept begin began become became
  highest lowest best worst most least fewest largest smallest peak high low
  target tgt goal benchmark standard ceiling threshold short off outside within meet met miss missed beat beaten bettered achieve achieved
  exceed exceeded hit
  compare compared comparison against versus vs between from while whereas although though but however and also
  about around nearly almost just roughly approximately some over under slightly sharply significantly steadily
  considerably markedly broadly only further again still yet already overall together
  having being making meeting exceeding missing track course on
  out here works work account accounts accounting accounted placement placements
  our we us ours you it they
  performance position result value figure month year period point points cent august
  live lives lived living house housed look looks looking looked handle handled deal dealt dealing use uses used work open opened
  carry carried complete completed finish finished convert converted conversion lead led result resulted outcome outcomes
  cohort total sum count volume volumes caseload caseloads workload share proportion timely timeliness
  higher greater more fewer less own primary whole full single previous prior former recently
  equivalent equal difference gap variance
  number children child person people
  yearly monthly annual annually average averaged mean
  start end good positive bit little lot ahead behind constitute constitutes constituted represent represents represented
  well even ever quite rather either exactly precisely comfortably narrowly barely hardly meanwhile despite
  notwithstanding namely long through end mark close closer near nearer flat unchanged row line away shy adrift inside
  lie lies lay slump slumped slid slide hover hovered hovering turn turned later v
  shade touch whisker upon set sets put puts right wrong side totalled totalling
  confirm confirmed note noted state stated say says said mean means meant tell tells told
  past latest available same rolling i e ie eg therefore back across weekly far got national nationally nation trail trails trailing timescale timescales
  continue continues continued continuing contrast stuck static bang spot whilst done did does
  numbered measure measures measured apiece weak weaker weakest strong stronger strongest ended ends
  spike spiked plunge plunged tumble tumbled sink sank sunk managed family families young ourselves nobody front door land lands landed landing many much output news council financial leaves leaving
  country alone mth mths finish finished finishing
  they've we've it's that's there's
  limit enough longer shorter quicker faster slower sooner once busy busier quiet quieter
  encouraging disappointing pleasing welcome notable remarkable significant substantial slight marginal modest sharp steep
`)

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
