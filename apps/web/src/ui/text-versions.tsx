import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiffPart } from '../lib/word-diff.js'
import styles from './findings.module.css'

/** Words that came and went between two hand-ins of a text; worked out when asked for. */
export const TextVersions = ({ before, after }: { before: string; after: string }) => {
  const { t } = useTranslation('work')
  const [parts, setParts] = useState<DiffPart[] | 'too_far' | null>(null)
  const compare = async () => {
    const { diffOfWords } = await import('../lib/word-diff.js')
    setParts(diffOfWords(before, after) ?? 'too_far')
  }
  if (parts === null) return <div><Button variant="subtle" size="compact-sm" onClick={() => void compare()}>{t('versions.compare')}</Button></div>
  if (parts === 'too_far') return <p className="dim tiny">{t('versions.tooFar')}</p>
  if (parts.every(({ added, removed }) => !added && !removed)) return <p className="dim tiny">{t('versions.same')}</p>
  return (
    <div role="group" aria-label={t('versions.compare')}>
      <p className="dim tiny">{t('versions.legend')}</p>
      <p className={styles.diff} dir="auto">
        {parts.map(({ value, added, removed }, index) => (added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>))}
      </p>
    </div>
  )
}
