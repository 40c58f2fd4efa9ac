import { writeTogether } from '../../src/app/write-together.ts'

/**
 * A program that does nothing but write packs over each other, for a test to kill: `write-packs.ts FOLDER COUNT`. The
 * files of a pack hold nothing but its letter.
 */
const [folder = '', count = ''] = process.argv.slice(2)
const NAMES = ['-findings.html', '.json', '.pdf', '.pptx'].map((ending) => `performance-pack-2024-08${ending}`)

try {
  for (let at = 0; at < Number(count); at++) {
    const content = (at % 2 === 0 ? 'a' : 'b').repeat(400_000)
    await writeTogether(folder, new Map(NAMES.map((name) => [name, content])))
    console.log('written')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
