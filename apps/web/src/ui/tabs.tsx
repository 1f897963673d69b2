import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import styles from './tabs.module.css'

export interface Tab {
  key: string
  title: string
  body: () => ReactNode
}

/** Parts of one page; the open one stands in the address as `?tab=`. Arrows move between the tabs. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  const id = useId()
  const [params, setParams] = useSearchParams()
  const open = tabs.find((tab) => tab.key === params.get('tab')) ?? tabs[0]!
  // on a narrow screen the open tab may lie outside the row
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (row.current && tab) row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2
  }, [open.key])
  const go = (key: string) => {
    const next = new URLSearchParams(params)
    next.set('tab', key)
    setParams(next, { replace: true, preventScrollReset: true })
  }
  const step = (way: number) => {
    const next = tabs[(tabs.indexOf(open) + way + tabs.length) % tabs.length]!
    go(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div ref={row} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={(event) => (event.key === 'ArrowRight' ? step(1) : event.key === 'ArrowLeft' ? step(-1) : undefined)}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            className={styles.tab}
            aria-selected={tab === open}
            aria-controls={`${id}-panel`}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => go(tab.key)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open.key}`} className={styles.panel}>{open.body()}</div>
    </>
  )
}
