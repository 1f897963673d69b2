import { useEffect, useRef, useSyncExternalStore } from 'react'

const place = 'rolecall-keys'
const listeners = new Set<() => void>()
const read = (): boolean => {
  try {
    return localStorage.getItem(place) === 'on'
  } catch {
    return false
  }
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether single-letter keys act on this device; off until somebody switches them on. */
export const useKeysOn = (): [boolean, (on: boolean) => void] => [
  useSyncExternalStore(subscribe, read),
  (on) => {
    try {
      localStorage.setItem(place, on ? 'on' : 'off')
    } catch {
      // a device that keeps nothing keeps the keys off
    }
    for (const listener of listeners) listener()
  },
]

/** Keys mean letters in a field, and nothing behind an open dialog. */
const isElsewhere = (event: KeyboardEvent): boolean => {
  const at = event.target as HTMLElement
  return event.ctrlKey || event.metaKey || event.altKey || at.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null || document.querySelector('dialog[open]') !== null
}

/** Calls back with a key that was pressed outside of any field; true means it is used up. `KeyJ` is J on every keyboard layout. */
export const usePageKeys = (handle: (event: KeyboardEvent) => boolean): void => {
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isElsewhere(event) && latest.current(event)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
