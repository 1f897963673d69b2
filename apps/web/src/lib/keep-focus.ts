interface Place {
  element: HTMLElement
  /** What stood around it, the nearest first: a part that is gone has lost its way up. */
  around: HTMLElement[]
}

const around = (element: HTMLElement): HTMLElement[] => {
  const found: HTMLElement[] = []
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) found.push(each)
  return found
}
const canTake = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility() && !element.matches(':disabled')

/** A part that cannot be focused by itself takes it until it is left. */
const focusOn = (element: HTMLElement): void => {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1
    // no ring: it is a place to go on from, not something to press
    element.dataset['place'] = ''
    element.addEventListener('blur', () => {
      element.removeAttribute('tabindex')
      delete element.dataset['place']
    }, { once: true })
  }
  element.focus({ preventScroll: true })
}

/**
 * Keeps the place of the keyboard: a button that was switched off while it worked takes the focus back, and what is left
 * around a part that is gone takes it over. A page that sets the focus itself, and a pointer, come first.
 */
export const keepFocus = (): void => {
  let last: Place | null = null
  document.addEventListener('pointerdown', () => {
    last = null
  }, true)
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = { element: target, around: around(target) }
  })
  new MutationObserver(() => {
    if (!last || document.activeElement !== document.body) return
    // still at work: it comes back
    if (last.element.isConnected && last.element.matches(':disabled')) return
    const next = [last.element, ...last.around].find(canTake)
    if (next) focusOn(next)
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'open'] })
}
