import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceLook, EvidencePiece } from '../lib/items.js'
import { AdsTable, CheckList, MetricsTable } from './findings.js'

/** A pause in typing before the machine is asked. */
const PAUSE_MS = 700

/** What the machine would find, shown before anything is handed in. `pieces` is null while something is still missing. */
export const EvidencePreview = ({ pieces, look }: { pieces: readonly EvidencePiece[] | null; look: (pieces: readonly EvidencePiece[]) => Promise<EvidenceLook> }) => {
  const { t } = useTranslation('work')
  const [seen, setSeen] = useState<EvidenceLook | 'asking'>(null)
  const asked = pieces ? JSON.stringify(pieces) : null
  useEffect(() => {
    let current = true
    setSeen(asked ? 'asking' : null)
    if (!asked) return
    const timer = setTimeout(() => void look(JSON.parse(asked) as EvidencePiece[]).then((answer) => current && setSeen(answer)), PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [asked])
  if (seen === null) return null
  return (
    <section aria-live="polite" aria-label={t('findings.title')}>
      {seen === 'asking' ? <p className="dim tiny">{t('findings.checking')}</p> : null}
      {seen !== 'asking' && 'message' in seen ? <CheckList checks={[{ check: 'refused', verdict: 'FAIL', text: seen.message }]} /> : null}
      {seen !== 'asking' && 'pieces' in seen ? (
        <>
          {seen.pieces.map((piece, index) => (
            <div key={index}>
              <CheckList checks={piece.checks} />
              {piece.ads ? <AdsTable report={piece.ads} /> : null}
              {piece.metrics ? <MetricsTable report={piece.metrics} /> : null}
            </div>
          ))}
          <p className="dim tiny">{t('findings.people')}</p>
        </>
      ) : null}
    </section>
  )
}
