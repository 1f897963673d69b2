import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import styles from '../../../ui/tabs.module.css'

interface TabRowProps {
  keys: readonly string[]
  open: string
  panelId: string
  pathOf: (key: string) => string
}
/** A tab is another view of the same page: the way back leads out of the contract. */
const kept = { replace: true, preventScrollReset: true } as const

/** Where a key leads from a tab; null for keys that mean nothing here. */
const keyAfter = ({ key }: KeyboardEvent, keys: readonly string[], open: string): string | null => {
  const at = keys.indexOf(open)
  switch (key) {
    case 'ArrowRight': return keys[(at + 1) % keys.length]!
    case 'ArrowLeft': return keys[(at - 1 + keys.length) % keys.length]!
    case 'Home': return keys[0]!
    case 'End': return keys.at(-1)!
    default: return null
  }
}

/** The parts of a contract as tabs with addresses; arrows, Home and End move, on the phone the row scrolls to the open one. */
export const TabRow = ({ keys, open, panelId, pathOf }: TabRowProps) => {
  const { t } = useTranslation('contract')
  const navigate = useNavigate()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (row.current && tab) row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2
  }, [open])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyAfter(event, keys, open)
    if (!next) return
    event.preventDefault()
    void navigate(pathOf(next), kept)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div ref={row} role="tablist" aria-label={t('tabs.label')} className={styles.tabs} onKeyDown={onKeyDown}>
      {keys.map((key) => (
        <Link
          key={key}
          role="tab"
          id={`${panelId}-${key}`}
          data-tab={key}
          to={pathOf(key)}
          {...kept}
          className={styles.tab}
          aria-selected={key === open}
          aria-controls={panelId}
          tabIndex={key === open ? 0 : -1}
        >
          {t(`tabs.${key}`)}
        </Link>
      ))}
    </div>
  )
}
