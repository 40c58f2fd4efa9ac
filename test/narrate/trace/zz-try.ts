import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { readCorpus, readSample } from './read-corpus.ts'
import { scoreExample, total } from './score-corpus.ts'
const { sameWords, abbreviations } = readTemplates()
const trace = makeTracer(await readSample(), `${sameWords}\n${abbreviations}`)
const want = process.argv[2]
const verbose = process.argv[3]
const corpus = readCorpus().filter((e) => !want || want === 'all' || e.set === want)
const outs = corpus.map((e) => {
  const claims = trace({ words: e.text, printed: [] }, { section: e.section, part: e.part })
  const o = scoreExample(e, claims)
  for (const a of o.alarms) console.log('ALARM', a)
  if (o.wrong && !o.caught) console.log('MISSED', e.text, JSON.stringify(e.claims.filter((c) => c.truth === 'c').map(c=>c.number)), claims.map((c) => `${c.number} ${c.status} ${c.reason}`))
  if (verbose && !o.wrong) for (const c of e.claims) { const f = claims.find((k) => k.number === c.number || k.number.startsWith(c.number + ' ')); if (f?.status !== 'traced') console.log('UNTRACED', c.number, f?.status, f?.reason, '|', e.text) }
  return o
})
const t = total(outs)
console.log(want, t.alarms.length, 'alarms', outs.filter(o=>!o.wrong).length,'true sentences;', t.traced, '/', t.truths, 'traced', t.caught, '/', t.wrongs, 'caught; true sentences flagged', outs.filter((o) => !o.wrong && o.alarms.length).length)
