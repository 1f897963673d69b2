import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeysOn, usePageKeys } from '../lib/keys.js'
import { Drawer } from './drawer.js'
import styles from './page-keys.module.css'
import { CheckField } from './text-field.js'

export interface KeyLine {
  /** As they stand on the keyboard: "J", "Ctrl Home". */
  keys: readonly string[]
  words: string
}
interface PageKeysProps {
  lines: readonly KeyLine[]
  /** Some of them are single letters, which act only once they are switched on. */
  letters?: boolean
}

const Line = ({ keys, words }: KeyLine) => <div><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{words}</dd></div>

/** The keys of a page: a sheet that ? opens, and a button for it; with the switch that lets single letters act at all. */
export const PageKeys = ({ lines, letters = false }: PageKeysProps) => {
  const { t } = useTranslation('ui')
  const [on, setOn] = useKeysOn()
  const [open, setOpen] = useState(false)
  usePageKeys((event) => {
    if (event.key === '?') setOpen(true)
    return event.key === '?'
  })
  return (
    <>
      <button type="button" className={`link-button ${styles.open}`} onClick={() => setOpen(true)} aria-keyshortcuts="?">{t('keys.title')}</button>
      <Drawer open={open} title={t('keys.title')} onClose={() => setOpen(false)}>
        {letters ? <CheckField label={t('keys.on')} checked={on} onChange={setOn} /> : null}
        <p className="dim small">{t(letters ? 'keys.help' : 'keys.inFields')}</p>
        <dl className={styles.list}>
          {lines.map((line) => <Line key={line.keys.join()} {...line} />)}
          <Line keys={['?']} words={t('keys.sheet')} />
        </dl>
      </Drawer>
    </>
  )
}
