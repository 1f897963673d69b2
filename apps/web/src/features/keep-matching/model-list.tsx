import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../../lib/dates.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { QueryError } from '../../ui/error-state.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { FiguresTable } from './figures-table.js'
import { ActivateMatchModelDocument, MatchModelsDocument, type ModelOnPage, RollbackMatchModelDocument } from './matching-documents.js'
import styles from './keep-matching.module.css'

const toneOf = { ACTIVE: 'ok', CANDIDATE: 'wait', RETIRED: 'plain' } as const

const Replay = ({ model: { metrics } }: { model: ModelOnPage }) => {
  const { t } = useTranslation('keep-matching')
  if (!metrics) return <p className="dim small">{t('models.shipped')}</p>
  return (
    <>
      <p className={styles.line}>
        <span className={styles.state} data-tone={metrics.passed ? 'ok' : 'miss'}>{t(metrics.passed ? 'models.passed' : 'models.failed')}</span>
        {metrics.outOfBounds.length > 0 ? <span className={styles.late}>{t('models.outOfBounds', { weights: metrics.outOfBounds.join(', ') })}</span> : null}
      </p>
      <FiguresTable kinds={metrics.kinds} against={metrics.against} caption={t('models.replay')} />
    </>
  )
}

type Asked = { model: ModelOnPage; move: string }
const ModelRow = ({ model, onAsk }: { model: ModelOnPage; onAsk: (asked: Asked) => void }) => {
  const { t } = useTranslation('keep-matching')
  return (
    <li className="stack">
      <div className={styles.head}>
        <h2 className={styles.title}>{t('models.version', { version: model.version })} <span className={styles.state} data-tone={toneOf[model.status]}>{t(`status.${model.status}`)}</span></h2>
        {model.moves.map((move) => <Button key={move} variant="default" onClick={() => onAsk({ model, move })}>{t(`move.${move}`)}</Button>)}
      </div>
      <p className="dim small">
        {t('models.made', { moment: formatMoment(new Date(model.createdAt)) })}
        {model.activatedAt ? ` · ${t('models.activated', { moment: formatMoment(new Date(model.activatedAt)) })}` : ''}
      </p>
      <p className={styles.line}>{model.learned.map(({ kind, events }) => <span key={kind}>{t('models.learned', { kind: t(`kind.${kind}`), count: events })}</span>)}</p>
      <Replay model={model} />
    </li>
  )
}

/** Versions of the weights: which one ranks, how each did in its replay, and the way to another. */
export const ModelList = () => {
  const { t } = useTranslation('keep-matching')
  const [{ data, error }, ask] = useQuery({ query: MatchModelsDocument })
  const activate = useAct(ActivateMatchModelDocument)
  const rollback = useAct(RollbackMatchModelDocument)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState('')
  const retry = () => ask({ requestPolicy: 'network-only' })
  const change = async ({ model: { version }, move }: Asked) => {
    const done = await (move === 'rollback' ? rollback : activate).act({ input: { version } })
    setAsked(null)
    if (done) setSaid(t('models.now', { version: done.version }))
    retry()
  }
  if (!data?.matchModels) return error ? <QueryError error={error} onRetry={retry} /> : <ListSkeleton rows={3} height={120} />
  return (
    <section className="card stack" aria-label={t('models.title')}>
      <p className="dim small">{t('models.text')}</p>
      <p role="status">{said}</p>
      <RefusalNote problem={activate.problem ?? rollback.problem} />
      <ol className={styles.list}>{data.matchModels.map((model) => <ModelRow key={model.version} model={model} onAsk={setAsked} />)}</ol>
      {data.matchModels.length === 1 ? <p className="dim">{t('models.onlyOne')}</p> : null}
      <ConfirmSheet
        open={asked !== null}
        title={asked ? t(`ask.${asked.move}`, { version: asked.model.version }) : ''}
        confirm={asked ? t(`move.${asked.move}`) : ''}
        busy={activate.busy || rollback.busy}
        danger={asked?.move === 'rollback'}
        onConfirm={() => asked && void change(asked)}
        onClose={() => setAsked(null)}
      >
        <p>{asked ? t(`askText.${asked.move}`) : ''}</p>
        {asked?.model.metrics?.passed === false && asked.move === 'activate' ? <p className={styles.late}>{t('ask.failed')}</p> : null}
      </ConfirmSheet>
    </section>
  )
}
