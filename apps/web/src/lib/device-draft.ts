import { useCallback, useEffect, useRef, useState } from 'react'

const saveAfterMs = 2_000
const fullKey = (key: string): string => `rolecall-draft:${key}`

/** What was typed on this device before, or null. */
export const readDraft = <T>(key: string): T | null => {
  try {
    const text = localStorage.getItem(fullKey(key))
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

export const forgetDraft = (key: string): void => {
  try {
    localStorage.removeItem(fullKey(key))
  } catch {
    // a device that keeps nothing has nothing to forget
  }
}

/** Keeps what is being typed on this device, two seconds after the last change. */
export const useDeviceDraft = <T>(key: string, value: T) => {
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const text = JSON.stringify(value)
  const known = useRef(text)
  useEffect(() => {
    if (known.current === text) return
    const timer = window.setTimeout(() => {
      known.current = text
      try {
        localStorage.setItem(fullKey(key), text)
        setSavedAt(new Date())
      } catch {
        // no room on the device: the form still works, only without a draft
      }
    }, saveAfterMs)
    return () => window.clearTimeout(timer)
  }, [key, text])
  const forget = useCallback(() => {
    known.current = text
    setSavedAt(null)
    forgetDraft(key)
  }, [key, text])
  return { savedAt, forget }
}
