import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { EarningsQuery } from '../../gql/graphql.js'
import { countryName, countryOptions } from '../../lib/countries.js'
import { formatMoment } from '../../lib/dates.js'
import { errorAt, problemBeside, useAct, type Problem } from '../../lib/mutation.js'
import { useLink } from '../../lib/session.js'
import { LinkButton } from '../../ui/link-button.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { ChoiceChips } from '../../ui/chips.js'
import { SelectField } from '../../ui/text-field.js'
import { ConfirmPerson, wantsConfirming } from './confirm-person.js'
import { PayoutModeDocument, StartPayeeDocument } from './payee-documents.js'
import styles from './money.module.css'

type Payee = NonNullable<EarningsQuery['myPayee']>
interface PayeeCardProps {
  payee: Payee | null
  refresh: () => void
  refreshing: boolean
  problem: Problem | null
}
/** Steps of the payout account, as far as they show. */
const steps = ['INCOMPLETE', 'UNDER_REVIEW', 'READY'] as const
const tones: Record<Payee['state'], 'due' | 'wait' | 'ok' | 'miss'> = {
  NONE: 'due', INCOMPLETE: 'wait', UNDER_REVIEW: 'wait', READY: 'ok', RESTRICTED: 'miss', REJECTED: 'miss', UNSUPPORTED: 'miss',
}
const signs = { ok: '✓', wait: '◔', due: '○', miss: '!' } as const
const stepOf = (state: Payee['state']): number => (state === 'NONE' || state === 'INCOMPLETE' ? 0 : state === 'UNDER_REVIEW' ? 1 : state === 'READY' ? 3 : -1)

const useOnboarding = () => {
  const starting = useAct(StartPayeeDocument)
  const [leaving, setLeaving] = useState(false)
  const go = async (country: string) => {
    const link = await starting.act({ input: { country } })
    if (!link || !('url' in link)) return
    setLeaving(true)
    window.location.assign(link.url)
  }
  return { go, busy: starting.busy || leaving, problem: starting.problem }
}

const Start = () => {
  const { t } = useTranslation('payments')
  const { language } = useLink()
  const { go, busy, problem } = useOnboarding()
  const [country, setCountry] = useState(language === 'ru' ? 'RU' : 'GB')
  const send = (event: FormEvent) => {
    event.preventDefault()
    void go(country)
  }
  return (
    <>
      <form className={styles.start} onSubmit={send}>
        <SelectField label={t('payee.country')} help={t('payee.countryHelp')} options={countryOptions()} value={country} onChange={setCountry} error={errorAt(problem, 'country')} />
        <RefusalNote problem={wantsConfirming(problem) ? null : problemBeside(problem, ['country'])} />
        <div><Button type="submit" loading={busy}>{t('payee.start')}</Button></div>
      </form>
      <ConfirmPerson problem={problem} onConfirmed={() => void go(country)} />
    </>
  )
}

const Continue = ({ payee, words }: { payee: Payee; words: string }) => {
  const { go, busy, problem } = useOnboarding()
  return (
    <>
      <Button loading={busy} onClick={() => void go(payee.country)}>{words}</Button>
      <RefusalNote problem={wantsConfirming(problem) ? null : problem} />
      <ConfirmPerson problem={problem} onConfirmed={() => void go(payee.country)} />
    </>
  )
}

/** Names of the provider's wishes in plain words; the last part of an unknown one as it is. */
const Todo = ({ todo }: { todo: readonly string[] }) => {
  const { t } = useTranslation('payments')
  const words = [...new Set(todo.map((name) => {
    const key = name.split('.').at(-1) ?? name
    return t(`payee.todo.${key}`, { defaultValue: key.replaceAll('_', ' ') })
  }))]
  if (words.length === 0) return null
  return <div><p className="small"><strong>{t('payee.needed')}</strong></p><ul className={styles.todo}>{words.map((word) => <li key={word}>{word}</li>)}</ul></div>
}

const Steps = ({ state, mayContinue }: { state: Payee['state']; mayContinue: boolean }) => {
  const { t } = useTranslation('payments')
  const at = mayContinue ? 0 : stepOf(state)
  if (at < 0) return null
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} data-at={index < at ? 'done' : index === at ? 'now' : 'later'} aria-current={index === at ? 'step' : undefined}>
          <span aria-hidden="true">{index < at ? '✓' : index + 1}</span>{t(`payee.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}

/** Why the provider stopped the account, and what helps: its own wishes, else support. */
const Stopped = ({ payee }: { payee: Payee }) => {
  const { t } = useTranslation('payments')
  if (payee.state !== 'RESTRICTED') return null
  return (
    <div className={styles.trouble}>
      <p><strong>{t('payee.why')}</strong> {t([`payee.stop.${payee.stopReason?.replaceAll('_', '-')}`, 'payee.stop.other'])}</p>
      <p>{t(payee.todo.length > 0 ? 'payee.whatToDo' : 'payee.askSupport')}</p>
    </div>
  )
}

/** Paid out by itself or only when asked. */
const Mode = ({ payee }: { payee: Payee }) => {
  const { t } = useTranslation('payments')
  const { act, busy, problem } = useAct(PayoutModeDocument)
  return (
    <div className="stack">
      <p className="small"><strong>{t('payee.mode.title')}</strong></p>
      <ChoiceChips label={t('payee.mode.title')} value={payee.payoutMode} onChange={(mode) => busy || void act({ mode: mode === 'auto' ? 'AUTO' : 'HAND' })} options={(['auto', 'hand'] as const).map((mode) => ({ value: mode, label: t(`payee.mode.${mode}`) }))} />
      <p className="dim tiny">{t(`payee.mode.${payee.payoutMode}Text`)}</p>
      <RefusalNote problem={problem} />
    </div>
  )
}

/** When the provider was asked last; said louder while it does not answer. */
const AskedAt = ({ payee, failed }: { payee: Payee; failed: boolean }) => {
  const { t } = useTranslation('payments')
  if (!payee.refreshedAt) return null
  const moment = formatMoment(new Date(payee.refreshedAt))
  return <p className={failed ? styles.stale : 'dim tiny'} role={failed ? 'status' : undefined}>{t(failed ? 'payee.lastKnown' : 'payee.asked', { moment })}</p>
}

/** Where only bank transfers reach a person, or Stripe refuses him, the bank details are the way. */
const BankWay = ({ payee }: { payee: Payee }) => {
  const { t } = useTranslation('payments')
  const refused = payee.state === 'REJECTED' || payee.state === 'UNSUPPORTED'
  if (payee.provider !== 'manual' && !refused) return null
  return (
    <div className="stack">
      {refused ? <p className="small prose">{t('payee.byBank')}</p> : null}
      <div><LinkButton to="/earnings/bank" variant={refused || payee.state === 'INCOMPLETE' ? 'filled' : 'default'}>{t('payee.bankDetails')}</LinkButton></div>
    </div>
  )
}

/** The payout account: where it is, what is missing and the one next step; each state has its own words. */
export const PayeeCard = ({ payee, refresh, refreshing, problem }: PayeeCardProps) => {
  const { t } = useTranslation('payments')
  const state = payee?.state ?? 'NONE'
  const silent = problem?.code === 'TEMPORARILY_UNAVAILABLE'
  const mayContinue = state === 'INCOMPLETE' || (state === 'RESTRICTED' && payee!.todo.length > 0)
  return (
    <section className={styles.payee} aria-labelledby="payee-title">
      <div className="row-between">
        <div className={styles.payeeHead}>
          <span className={styles.payeeMark} data-tone={tones[state]} aria-hidden="true">{signs[tones[state]]}</span>
          <h2 id="payee-title" className={styles.title}>{t(`payee.state.${state}.title`)}</h2>
        </div>
        {payee && payee.country ? <span className="dim small">{countryName(payee.country)} · {t(`provider.${payee.provider}`, { defaultValue: payee.provider })}</span> : null}
      </div>
      <p className="prose">{payee?.provider === 'manual' ? t([`payee.manual.${state}`, `payee.state.${state}.text`]) : t(state === 'RESTRICTED' && !mayContinue ? 'payee.stopped' : `payee.state.${state}.text`)}</p>
      <Steps state={state} mayContinue={mayContinue} />
      {payee && payee.provider !== 'manual' ? <Stopped payee={payee} /> : null}
      {payee ? <BankWay payee={payee} /> : null}
      {payee && mayContinue && payee.provider !== 'manual' ? <Todo todo={payee.todo} /> : null}
      {state === 'NONE' ? <Start /> : null}
      {payee && state === 'READY' ? <Mode payee={payee} /> : null}
      {state === 'NONE' || payee?.provider === 'manual' ? null : (
        <div className="row">
          {payee && mayContinue ? <Continue payee={payee} words={t(`payee.state.${state}.action`)} /> : null}
          <Button variant="default" loading={refreshing} onClick={refresh}>{t('payee.check')}</Button>
        </div>
      )}
      <RefusalNote problem={silent && payee?.refreshedAt ? null : problem} />
      {payee && payee.provider !== 'manual' ? <AskedAt payee={payee} failed={silent} /> : null}
    </section>
  )
}
