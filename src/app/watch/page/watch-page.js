import { showPack } from './draw-pages.js'

/** The parts of the page that a build renews; the pages of the pack are drawn anew in their places. */
const RENEWED = ['facts', 'status', 'trouble', 'findings']

const ENDED =
  'The watch has ended, so this page is not renewed any more. Start it again with "npm run watch"; the page then goes on by itself.'

const RETRY_MILLISECONDS = 2000

let shown = ''
let refreshing = Promise.resolve()

/** Listens to the watch; every connection begins with the newest revision, so that nothing missed stays missed. */
function listen() {
  const events = new EventSource('/events')
  events.addEventListener('building', () => say('Building…'))
  events.addEventListener('revision', (event) => {
    tellEnded('')
    refreshing = refreshing.then(() => refresh(event.data)).catch(() => undefined)
  })
  events.onerror = () => {
    tellEnded(ENDED)
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_MILLISECONDS)
  }
}

/**
 * Takes over what the newest page says, and draws its pack; while that fails, what is shown stays.
 * @param {string} revision
 */
async function refresh(revision) {
  if (revision !== document.body.dataset.revision) {
    const answer = await fetch('/', { cache: 'no-store' })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    document.title = page.title
    for (const id of RENEWED) renew(find(id), page.getElementById(id))
    Object.assign(document.body.dataset, page.body.dataset)
  }
  await draw()
}

/**
 * Changes only what differs, so that it is read out once. Scroll, focus and what is folded stay, but nothing new is
 * folded away.
 * @param {HTMLElement} old
 * @param {HTMLElement | null} fresh
 */
function renew(old, fresh) {
  if (!fresh || (old.innerHTML === fresh.innerHTML && old.hidden === fresh.hidden)) return
  const wasOpen = new Map([...old.querySelectorAll('details')].map(({ id, open }) => [id, open]))
  const focused = old.contains(document.activeElement) ? document.activeElement?.closest('details')?.id : undefined
  const top = old.scrollTop
  old.hidden = fresh.hidden
  old.replaceChildren(...fresh.childNodes)
  for (const details of old.querySelectorAll('details'))
    if (!details.querySelector('.new')) details.open = wasOpen.get(details.id) ?? details.open
  old.scrollTop = top
  /** @type {HTMLElement | null} */
  const summary = focused ? old.querySelector(`#${focused} summary`) : null
  summary?.focus()
}

async function draw() {
  const pack = document.body.dataset.pack ?? ''
  if (pack === '' || pack === shown) return
  try {
    await showPack(find('pages'), pack)
    shown = pack
  } catch {
    setTimeout(draw, RETRY_MILLISECONDS)
  }
}

/** @param {string} words */
function say(words) {
  find('status').textContent = words
}

/** @param {string} words */
function tellEnded(words) {
  const banner = find('ended')
  if (banner.textContent !== words) banner.textContent = words
  banner.hidden = words === ''
}

/** @param {string} id */
function find(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no part "${id}"`)
  return found
}

listen()
