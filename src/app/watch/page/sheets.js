const WIDEST = 1100

/**
 * A place for each page, at the width that there is; places that stand already are kept with what is drawn on them.
 * @param {HTMLElement} home
 * @param {number} pages
 * @param {number} ratio width by height
 * @returns {number} the width of a page
 */
export function placeSheets(home, pages, ratio) {
  for (const waiting of home.querySelectorAll('.waiting')) waiting.remove()
  const { paddingLeft, paddingRight } = getComputedStyle(home)
  const wide = Math.min(WIDEST, Math.floor(home.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)))
  const seen = home.scrollTop / Math.max(1, home.scrollHeight)
  const before = sheetsOf(home).length
  for (let number = before + 1; number <= pages; number += 1) home.append(makeSheet(number))
  for (const sheet of sheetsOf(home).slice(pages)) sheet.remove()
  let changed = false
  for (const [at, sheet] of sheetsOf(home).entries()) {
    const height = `${Math.ceil(wide / ratio)}px`
    changed ||= at === 0 && sheet.style.height !== height
    sheet.setAttribute('aria-label', `Page ${at + 1} of ${pages}`)
    Object.assign(sheet.style, { width: `${wide}px`, height })
  }
  if (changed) home.scrollTop = seen * home.scrollHeight
  return wide
}

/** The pages, the one that the reader looks at first. @param {HTMLElement} home */
export function sheetsByDistance(home) {
  const middle = home.scrollTop + home.clientHeight / 2
  /** @param {HTMLElement} sheet */
  const distance = (sheet) => Math.abs(sheet.offsetTop - home.offsetTop + sheet.offsetHeight / 2 - middle)
  return sheetsOf(home).sort((a, b) => distance(a) - distance(b))
}

/** @param {HTMLElement} home @returns {HTMLElement[]} */
function sheetsOf(home) {
  /** @type {NodeListOf<HTMLElement>} */
  const sheets = home.querySelectorAll('.sheet')
  return [...sheets]
}

/** @param {number} number */
function makeSheet(number) {
  const sheet = document.createElement('section')
  sheet.className = 'sheet'
  sheet.dataset.page = String(number)
  return sheet
}
