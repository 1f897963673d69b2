// Runs inside the page: what lies over what, what is cut off, which words should not stand there. Gives sentences; none is well.
// A script, not a module: page-checks.ts reads it as text.
globalThis.lookAround = (wantedLang) => {
  const root = document.querySelector('dialog[open]') ?? document.body
  const faults = []
  const short = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 50)
  const nameOf = (element) => `<${element.tagName.toLowerCase()}> “${short(element.getAttribute('aria-label') ?? element.textContent ?? '')}”`
  const shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  const styles = new Map()
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element))
    return styles.get(element)
  }

  /** What cuts words that stand in this element: itself and those around it. */
  const clippersOf = (element) => {
    const found = []
    let position = 'static'
    for (let each = element; each && position !== 'fixed'; each = each.parentElement) {
      const style = styleOf(each)
      if (position === 'absolute' && style.position === 'static') continue
      position = style.position
      if (each === document.body || each === document.documentElement) break
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') found.push({ each, scrolls: /auto|scroll/.test(style.overflowX + style.overflowY) })
    }
    return found
  }
  const cut = (rect, by) => ({ left: Math.max(rect.left, by.left), top: Math.max(rect.top, by.top), right: Math.min(rect.right, by.right), bottom: Math.min(rect.bottom, by.bottom) })
  const empty = ({ left, top, right, bottom }) => right - left < 2 || bottom - top < 2

  /** What is left of a rectangle, and whether something that does not scroll took a part of it. */
  const seen = (rect, element) => {
    let left = cut(rect, rect)
    let lost = false
    for (const { each, scrolls } of clippersOf(element)) {
      const next = cut(left, each.getBoundingClientRect())
      const less = next.right - next.left < left.right - left.left - 1 || next.bottom - next.top < left.bottom - left.top - 4
      if (less && !scrolls) lost = true
      left = next
    }
    return { left, lost }
  }
  const layerOf = (element) => {
    for (let each = element; each; each = each.parentElement) if (/fixed|sticky/.test(styleOf(each).position)) return each
    return null
  }

  const boxes = []
  const operable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab]'
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.textContent.trim() && !node.parentElement.closest('script, style, noscript, svg, select, template') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT)
  const told = []
  while (texts.nextNode()) {
    const node = texts.currentNode
    const element = node.parentElement
    if (!shown(element)) continue
    told.push({ text: node.textContent, element })
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      const { left, lost } = seen(line, element)
      if (empty(left)) continue
      if (lost) faults.push(`cut off: ${nameOf(element)}`)
      else if (line.right > innerWidth + 1 && left.right > innerWidth + 1) faults.push(`beyond the right edge: ${nameOf(element)}`)
      else if (line.left < -1 && left.left < -1) faults.push(`beyond the left edge: ${nameOf(element)}`)
      const holder = element.closest('button, [role=tab]')
      const around = holder?.getBoundingClientRect()
      if (around && (line.left < around.left - 2 || line.right > around.right + 2 || line.top < around.top - 4 || line.bottom > around.bottom + 4)) faults.push(`words leave their button: ${nameOf(holder)}`)
      // the font's own height is more than the letters need
      const spare = (left.bottom - left.top) * 0.18
      boxes.push({ element, words: true, layer: layerOf(element), left: left.left, right: left.right, top: left.top + spare, bottom: left.bottom - spare })
    }
  }
  for (const element of root.querySelectorAll(operable)) {
    if (!shown(element)) continue
    for (const part of element.getClientRects()) {
      const { left } = seen(part, element.parentElement)
      if (!empty(left)) boxes.push({ element, words: false, layer: layerOf(element), ...left })
    }
  }

  const apart = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) <= 2 || Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= 2
  // a sign inside its own field, such as the currency of an amount
  const isSign = (a, b) => a.words && !b.words && a.element.ariaHidden === 'true' && a.element.parentElement === b.element.parentElement
  boxes.sort((a, b) => a.top - b.top)
  boxes.forEach((a, index) => {
    for (let other = index + 1; other < boxes.length && boxes[other].top < a.bottom; other++) {
      const b = boxes[other]
      if (a.layer !== b.layer || apart(a, b) || a.element.contains(b.element) || b.element.contains(a.element) || isSign(a, b) || isSign(b, a)) continue
      faults.push(`overlap: ${nameOf(a.element)} and ${nameOf(b.element)}`)
    }
  })

  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth + 1) {
    const wide = [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > page.clientWidth + 1 && shown(each)).at(-1)
    faults.push(`scrolls sideways: ${page.scrollWidth} in ${page.clientWidth}${wide ? `, because of ${nameOf(wide)}` : ''}`)
  }
  const bars = [...document.querySelectorAll('nav')].filter((each) => styleOf(each).position === 'fixed' && shown(each))
  const lowest = Math.max(...boxes.filter(({ layer }) => layer === null).map(({ bottom }) => bottom))
  for (const bar of root === document.body ? bars : []) {
    if (page.scrollHeight - scrollY - lowest < bar.offsetHeight) faults.push(`the bottom bar hides the end of the page: ${nameOf(bar)}`)
  }

  const headings = [...document.querySelectorAll('h1')].filter(shown)
  if (headings.length !== 1) faults.push(`${headings.length} h1: ${headings.map(nameOf).join(', ')}`)
  if (page.lang !== wantedLang) faults.push(`html lang is ${page.lang}`)
  const isKey = (word) => /^([a-z][\w-]*:)?[a-z][\w-]*(\.[A-Za-z_][\w-]*)+$/.test(word) && !/\.(example|com|org|net|png|pdf|txt|csv|html)$/.test(word)
  for (const { text, element } of told) {
    const words = text.trim().split(/[\s()“”«»]+/)
    if (words.some((word) => isKey(word.replace(/[.,;:!?]+$/, '')))) faults.push(`a raw key: “${short(text)}”`)
    if (/\{\{|\}\}|\bundefined\b|\bNaN\b|\[object|\bnull\b/.test(text)) faults.push(`not filled in: “${short(text)}”`)
    if (wantedLang === 'en' && /[а-яё]/i.test(text) && !element.closest('[lang=ru], [dir=auto]')) faults.push(`Russian words: “${short(text)}”`)
    const free = element.closest('[dir=auto], [lang=en], input, textarea, dd, time, address') === null
    if (wantedLang === 'ru' && free && element.closest('button, h1, h2, h3, label, legend, th, dt, nav, summary') && /(^|\s)[a-z]{3,}/.test(text) && !/[а-яё]/i.test(text) && !/Rolecall|Stripe|@|\/|_/.test(text)) faults.push(`English words: “${short(text)}”`)
  }
  return [...new Set(faults)]
}
