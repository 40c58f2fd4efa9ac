// @ts-check
const { setFlagsFromString } = require('node:v8')

/**
 * Node compiles code for long work far sooner than a job of a second or two pays back: told to wait ten times as long,
 * it needs a third less of the processor for one pack, and a quarter less for one of twelve times the rows.
 *
 * At its first use a regular expression is made ready for V8's own interpreter, and at the second for the processor:
 * most are used too seldom for that, and to shorten the first took a quarter of the time of all that the tracer does.
 *
 * Room for new objects, which is tidied up each time that it is full, grows in long steps, and a thread that starts from
 * then on has it from its start: to get there in short ones took a tenth of the time. In one step a check, which needs
 * little of it, would take longer.
 *
 * The options are those of each version's own V8; a version that is not listed goes without.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PATIENCE = {
  20: [
    '--interrupt-budget=1000000',
    '--no-regexp-optimization',
    '--no-regexp-peephole-optimization',
    '--regexp-tier-up-ticks=50',
    '--min-semi-space-size=8',
    '--semi-space-growth-factor=4',
  ],
  22: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
}
/** What this version of Node is told for long work. */
const PATIENT = PATIENCE[process.versions.node.split('.')[0] ?? ''] ?? []
exports.PATIENT = PATIENT

/** Has this process with all its threads compile late. */
exports.bePatient = () => {
  for (const option of PATIENT) setFlagsFromString(option)
}
