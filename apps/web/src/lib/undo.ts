import { useCallback, useEffect, useRef, useState } from 'react'

/** So long an act can be taken back. */
const UNDO_MS = 8_000

/**
 * An act that is sent only when nobody took it back: at once shown, after eight seconds done; leaving the page does it
 * without waiting.
 */
export const useUndo = <Wish>(send: (wish: Wish) => void) => {
  const [pending, setPending] = useState<Wish | null>(null)
  const waiting = useRef<{ wish: Wish; timer: number } | null>(null)
  const latest = useRef(send)
  latest.current = send
  const finish = useCallback((isSent: boolean) => {
    const { wish, timer } = waiting.current ?? {}
    window.clearTimeout(timer)
    waiting.current = null
    setPending(null)
    if (isSent && wish !== undefined) latest.current(wish)
  }, [])
  const start = useCallback((wish: Wish) => {
    // another act ends the waiting of the one before
    finish(true)
    waiting.current = { wish, timer: window.setTimeout(() => finish(true), UNDO_MS) }
    setPending(wish)
  }, [finish])
  useEffect(() => {
    const leave = () => finish(true)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [finish])
  return { pending, start, undo: useCallback(() => finish(false), [finish]) }
}
