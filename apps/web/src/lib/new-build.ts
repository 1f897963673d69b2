const KEY = 'rolecall.reloaded-at'
const ONCE_IN_MS = 60_000

/**
 * A tab that was open during an update asks for files of the former build, which are gone. It loads the page anew,
 * once a minute at most: a file that stays missing is a fault and is shown as one.
 */
export const followNewBuilds = (): void => {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    if (Date.now() - last < ONCE_IN_MS) return
    sessionStorage.setItem(KEY, String(Date.now()))
    event.preventDefault()
    window.location.reload()
  })
}
