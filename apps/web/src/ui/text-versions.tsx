import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './findings.module.css'

interface Part {
  value: string
  added: boolean
  removed: boolean
}
/** Longer than this in a browser is not worth the wait: both texts stand there to be read. */
const PATIENCE_MS = 1500

/** Words that came and went between two hand-ins of a text; worked out when asked for. */
export const TextVersions = ({ before, after, round }: { before: string; after: string; round: number }) => {
  const { t } = useTranslation('work')
  const [parts, setParts] = useState<Part[] | 'too_far' | null>(null)
  const compare = async () => {
    const { diffWordsWithSpace } = await import('diff')
    setParts(diffWordsWithSpace(before, after, { timeout: PATIENCE_MS }) ?? 'too_far')
  }
  if (parts === null) return <div><Button variant="subtle" size="compact-sm" onClick={() => void compare()}>{t('versions.compare', { round })}</Button></div>
  if (parts === 'too_far') return <p className="dim tiny">{t('versions.tooFar')}</p>
  if (parts.every(({ added, removed }) => !added && !removed)) return <p className="dim tiny">{t('versions.same')}</p>
  return (
    <div role="group" aria-label={t('versions.compare', { round })}>
      <p className="dim tiny">{t('versions.legend')}</p>
      <p className={styles.diff} dir="auto">
        {parts.map(({ value, added, removed }, index) => (added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>))}
      </p>
    </div>
  )
}
