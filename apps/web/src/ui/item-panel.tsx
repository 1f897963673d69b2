import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { evidenceWords } from '../lib/duty-words.js'
import { mayMove, type ItemActs, type ItemFacts } from '../lib/items.js'
import { formatMoney } from '../lib/money.js'
import { BothClocks } from './both-clocks.js'
import { Countdown } from './countdown.js'
import { EvidenceForm } from './evidence-form.js'
import { EvidenceList } from './evidence-list.js'
import { ItemHistory } from './item-history.js'
import { ReasonForm } from './reason-form.js'
import { RefusalNote } from './refusal-note.js'
import styles from './item-panel.module.css'

interface ItemPanelProps {
  item: ItemFacts
  acts: ItemActs
  now: Date
  timeZone: string
  /** Criteria of the signed terms. */
  acceptance?: string | null
  onDone: (item: ItemFacts, what: 'submitted' | 'accepted' | 'asked') => void
}

const Decide = ({ item, acts, onDone }: Pick<ItemPanelProps, 'item' | 'acts' | 'onDone'>) => {
  const { t } = useTranslation('work')
  const [asking, setAsking] = useState(false)
  if (asking) {
    return (
      <div className="stack">
        <ReasonForm
          label={t('ask.label')}
          help={t('ask.help')}
          send={t('ask.send')}
          busy={acts.busy}
          onCancel={() => setAsking(false)}
          onSend={(reason) => void acts.ask(item.id, reason).then((sent) => sent && onDone(item, 'asked'))}
        />
        <RefusalNote problem={acts.problem} />
      </div>
    )
  }
  return (
    <div className="stack">
      <div className={styles.buttons}>
        {mayMove(item, 'accept') ? <Button loading={acts.busy} onClick={() => void acts.accept([item.id]).then((taken) => taken && onDone(item, 'accepted'))}>{t('accept')}</Button> : null}
        {mayMove(item, 'askChanges') ? <Button variant="default" onClick={() => setAsking(true)}>{t('ask.open')}</Button> : null}
      </div>
      <RefusalNote problem={acts.problem} />
    </div>
  )
}

const Facts = ({ item, now, timeZone, acceptance }: Pick<ItemPanelProps, 'item' | 'now' | 'timeZone' | 'acceptance'>) => {
  const { t } = useTranslation(['work', 'duties'])
  return (
    <dl className={styles.facts}>
      <dt>{t('work:panel.due')}</dt>
      <dd><BothClocks at={item.dueAt} timeZone={timeZone} /></dd>
      <dt>{t('work:panel.share')}</dt>
      <dd>{formatMoney(item.share)}</dd>
      <dt>{t('work:panel.required')}</dt>
      <dd>{evidenceWords(t, item.required)}</dd>
      {acceptance ? <><dt>{t('work:panel.acceptance')}</dt><dd dir="auto">{acceptance}</dd></> : null}
      {item.reviewUntil && item.state === 'SUBMITTED' ? <><dt>{t('work:panel.review')}</dt><dd><Countdown what={t('work:autoAccept')} until={item.reviewUntil} now={now} timeZone={timeZone} /></dd></> : null}
    </dl>
  )
}

/** One item: what is asked for, what was handed in, what happened, and the moves open to the reader. */
export const ItemPanel = ({ item, acts, now, timeZone, acceptance, onDone }: ItemPanelProps) => {
  const { t } = useTranslation('work')
  const lastReason = item.state === 'CHANGES_REQUESTED' ? item.history.filter((event) => event.reason).at(-1)?.reason : null
  const canSubmit = mayMove(item, 'submit')
  return (
    <>
      {lastReason ? <p className={styles.returned} dir="auto"><strong>{t('panel.toChange')}</strong> {lastReason}</p> : null}
      <Facts item={item} now={now} timeZone={timeZone} acceptance={acceptance} />
      {item.evidence.length > 0 ? (
        <section className="stack" aria-labelledby="panel-evidence">
          <h3 id="panel-evidence">{t('panel.evidence')}</h3>
          <EvidenceList evidence={item.evidence} rounds={item.rounds} timeZone={timeZone} />
        </section>
      ) : null}
      {canSubmit ? (
        <section className="stack" aria-labelledby="panel-submit">
          <h3 id="panel-submit">{t(item.rounds > 0 ? 'panel.submitAgain' : 'panel.submit')}</h3>
          <EvidenceForm
            key={item.id}
            dutySlug={item.dutySlug}
            required={item.required}
            look={(evidence) => acts.look(item.id, evidence)}
            busy={acts.busy}
            problem={acts.problem}
            autoFocus
            onSubmit={(evidence) => void acts.submit(item.id, evidence).then((sent) => sent && onDone(item, 'submitted'))}
          />
        </section>
      ) : null}
      {mayMove(item, 'accept') || mayMove(item, 'askChanges') ? <Decide key={item.id} item={item} acts={acts} onDone={onDone} /> : null}
      <details className={styles.past}>
        <summary>{t('panel.history')}</summary>
        <ItemHistory history={item.history} timeZone={timeZone} />
      </details>
    </>
  )
}
