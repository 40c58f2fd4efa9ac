/** A part of the believable pack: its rows as `label|first|last|target|benchmark`. */
export type StoryPart = {
  readonly section: string
  readonly part: string
  readonly rows: readonly string[]
  readonly bullets: readonly string[]
}

const GENERAL = [
  'The latest figure is 94, which is 12% below the average of the previous 12 months and better than the target of 100.',
  'It has fallen for three months in a row, and stands 31 below August 2023.',
  'Against statistical neighbours the figure of 52.9 is below theirs, and close to that of England.',
  'On the trend of the latest seven months it would be 89 by March 2025, which would not meet the target of 87.',
]

export const STORY_PARTS: readonly StoryPart[] = [
  {
    section: 'Right support at the right time',
    part: 'Family Help',
    rows: [
      'Number of referrals into Early Help|162|94||',
      'Number of referrals that were stepped down from CSC (no assessment required)|46|13||',
      'Number of Early Help assessments started|71|47||',
      'Number of contacts in the month|1471|1491||',
      'Rate of contacts per 10,000 population under 18 years old|4173|4168||',
      'Number of referrals into statutory service in the month|263|156||',
      'Rate of referrals per 10,000 population under 18 years old|760|555|581|544.5',
      'Number of C&F assessments completed|259|162||',
      'Rate of assessments per 10,000 population under 18 years old|807|530|580|557.4',
      'Percentage of assessments completed within 45 days|90|82|81|82.5',
      'Number of children with Child in Need Plan (not CWD)|462|317||',
      'Number of children with Child in Need Plan (CWD)|243|222||',
    ],
    bullets: [
      'Early Help received 94 referrals in August 2024, down 42% on August 2023 and down 52% on August 2022.',
      'The front door took 1,491 contacts, 14% below the average of the previous 12 months.',
      'Referrals into the statutory service fell to 156, the lowest in the 14 months recorded; their rate of 555 per 10,000 is better than the target of 581.',
      'Of the assessments completed, 82% were within 45 days, better than the target of 81%.',
      'Outside the disabilities team 317 children had a child in need plan, 145 fewer than a year ago.',
    ],
  },
  {
    section: 'Right support at the right time',
    part: 'Family Safeguarding',
    rows: [
      'Number of strategy discussions held|161|109||',
      'Number of Section 47 enquiries completed|86|67||',
      'Rate of Section 47 enquiries completed|336|234|247|191.6',
      'Percentage of Strategy discussions resulting in Section 47|53|61||',
      'Percentage of Section 47s (not already CP or in our care) resulting in ICPC|45|27|31|33.0',
      'Number of children subject to CP Plan at end of month|346|234||',
      'Rate of children subject to CP plans|70|47|49|43.20',
      'Number of children in our care|507|470||',
      'Rate of children in our care per 10,000|103|94|87|70.00',
      'Number of children open to the service (Assessment, CIN, CP, CLA, CL)|2259|1713||',
      'Rate of children open to the service (Assessment, CIN, CP, CLA, CL)|422|344|350|642.7',
    ],
    bullets: GENERAL,
  },
  {
    section: 'Strong, safe and vibrant localities',
    part: '',
    rows: [
      'Percentage of re-referrals within 12 months|19|24|20|21',
      'Percentage of referrals leading to NFA|10|15|7|7.1',
      'Percentage of children subject to 2nd or more CP plan|31|38|25|24',
      'Percentage of children subject to child protection plans with recent core group held in time|69|80|95|',
      'Percentage of children with Child in Need Plan (not CWD) with CIN review within last 12 weeks|79|88|95|',
      'Percentage of initial health assessments delivered within 20 working days of date child became looked after.|20|100|95|',
      'Percentage of children in care for at least 12 months for whom health assessments are up to date.|82|86|95|',
    ],
    bullets: GENERAL,
  },
  {
    section: 'Children remain within or return to birth families',
    part: '',
    rows: [
      'Number of children in our care|510|470||',
      'Rate of children in our care per 10,000|103|94|87|',
      'Number of new CLA in month|17|8|11|',
      'Number of new CLA in month who are UASC|3|1||',
      'Number of Ceased CLA in the month excluding UASC|14|9||',
      'Number of CLA achieved CAO or SGO|3|5|3.5|',
      'Number of CLA returned home as part of care planning|5|0|6.5|',
      'Number of CLA placed with parents at the end of the month|39|42|25|',
      'Number of CLA placed in Connected Carer placements at the end of the month|40|65||',
    ],
    bullets: GENERAL,
  },
  {
    section: 'Promote permanence and placement stability',
    part: '',
    rows: [
      'Number of children in our care|510|470||',
      'Percentage of CLA at end of month with 3 or more placements during the year|18|14|10|',
      'Number of CLA placed in IFA placements as at the end of the month|147|115|91|',
      'Percentage of CLA placed in IFA placements as at the end of the month|29|24|20|',
      "Number of CLA placed in children's homes|43|32|31|",
      "Percentage of CLA placed in children's homes|8|7|6|",
      'Number of CLA placed in unregulated/ unregistered settings at the end of the month|42|24|20|',
      'Percentage of CLA placed in unregulated/ unregistered settings at the end of the month|8|5|4|',
      'Number of CLA placed for adoption at period end|15|14||',
      'Number of children placed with SCC foster carers (including connected carers)|193|204|285|',
      'Percentage of children placed with SCC foster carers (including connected carers)|38|43|58|',
    ],
    bullets: GENERAL,
  },
  {
    section: 'Permanent, stable workforce',
    part: '',
    rows: [
      'Total number of children held by social worker|1366|1147||',
      'Average number of children per primary caseholder (based on 1 FTE)|15.64|12.91||',
      'Average number of children per qualified Social Worker (1 FTE)|16.46|14.34||',
      'Total number of case holders with 20+ children|36|35||',
      'Average number of children per worker with 20+ children (1 FTE)|22.88|22.66||',
      'Average number of children per worker in top 40|22.40|22.20||',
      'Percentage of CLA that have been in care for 12+m, with same social worker for last 6 months|74|60|75|',
      'Percentage of children open for 6+ months that have had 2 or more social workers in the last 6 months|32|33|25|',
    ],
    bullets: GENERAL,
  },
  {
    section: 'Embedding practice framework and standards',
    part: '',
    rows: [],
    bullets: GENERAL,
  },
  {
    section: 'Performance review',
    part: 'Visiting',
    rows: [
      'Percentage of children open to Early Help with a visit in the last 4 weeks|67|89|95|',
      'Percentage of children with an active Child in Need Plan (not CWD) visited within last 6 weeks|94|95|95|',
      'Percentage of children with an active Child in Need Plan (not CWD) visited within last 3 weeks|77|86|90|',
      'Percentage of children with an active Child in Need Plan (CWD) visited within agreed timescales|77|92|95|',
      'Percentage of children subject to Child Protection Plan visited within last 10 working days|86|90|95|',
      'Percentage of children subject to Child Protection Plan visited within last 4 weeks|96|97|95|',
      'Percentage of CLA for whom a visit has taken place within agreed timescales|83|85|95|',
    ],
    bullets: GENERAL,
  },
  {
    section: 'Performance review',
    part: 'Supervision',
    rows: [
      'Percentage of children open to Early Help with supervision in timescales|89|89|95|',
      'Percentage of children open for assessment who had supervision in timescales|99|92|95|',
      'Percentage of children with a Child in Need Plan (not CWD) who had supervision within timescales|84|84|95|',
      'Percentage of children open to the Children with Disabilities team who had their supervision within timescales|99|95|95|',
      'Percentage of CPP who had their supervision and within timescales|89|83|95|',
      'Percentage of CLA who had their supervision and was within the timescale|78|74|95|',
      'Percentage of Care Leavers who had their supervision and was within the timescale|83|75|95|',
    ],
    bullets: GENERAL,
  },
]
