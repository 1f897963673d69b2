import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatRange } from '../../lib/dates.js'
import { cadenceWords } from '../../lib/duty-words.js'
import { AmountField } from '../../ui/amount-field.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { TextAreaField } from '../../ui/text-field.js'
import { PricedJobDocument } from './documents.js'
import { ProposalSum } from './proposal-sum.js'
import { letterMost, useProposalForm, type PricedJob, type ProposalEditor } from './use-proposal-form.js'
import styles from './write-proposal.module.css'

/** How often, as the checklist says; work on demand has no number of times. */
const HowOften = ({ duty }: { duty: PricedJob['duties'][number] }) => {
  const { t } = useTranslation(['proposals', 'duties'])
  const known = useCatalogue().dutyOf(duty.dutySlug)
  const counted = known?.cadence.some((line) => line.countsAsItem) ?? true
  return <span>{known && !counted ? cadenceWords(t, known.cadence) : t('proposals:prices.times', { count: duty.quantity })}</span>
}

const Prices = ({ editor, job }: { editor: ProposalEditor; job: PricedJob }) => {
  const { t } = useTranslation('proposals')
  const error = editor.errorOf('prices')
  return (
    <section className="card stack" id="field-prices" aria-labelledby="prices-title" data-role={job.role.shortKey}>
      <h2 id="prices-title">{t('prices.title')}</h2>
      <p className="dim small">{t(editor.periods > 1 ? 'prices.perMonth' : 'prices.text')}</p>
      {error ? <p className={styles.error}>{error}</p> : null}
      <ul className={styles.prices}>
        {editor.priced.map((duty) => (
          <li key={duty.id}>
            <div className={styles.priceWords}>
              <HowOften duty={duty} />
              {duty.importance >= 3 ? <strong>{t('prices.important')}</strong> : null}
              {duty.note ? <span dir="auto">{duty.note}</span> : null}
            </div>
            <AmountField label={duty.title} currency={job.budget.currency} value={editor.form.prices[duty.id] ?? null} onChange={(price) => editor.setPrice(duty.id, price)} />
          </li>
        ))}
      </ul>
      {editor.unpriced.length > 0 ? <p className="dim small">{t('prices.included', { duties: editor.unpriced.map(({ title }) => title).join(', ') })}</p> : null}
    </section>
  )
}

const Words = ({ editor }: { editor: ProposalEditor }) => {
  const { t } = useTranslation('proposals')
  const { form, change, errorOf } = editor
  return (
    <section className="card stack" aria-labelledby="words-title">
      <h2 id="words-title">{t('words.title')}</h2>
      <div id="field-coverLetter">
        <TextAreaField
          label={t('words.letter')}
          help={t('words.letterHelp', { count: letterMost - form.coverLetter.length })}
          rows={5}
          maxLength={letterMost}
          value={form.coverLetter}
          onChange={(coverLetter) => change({ coverLetter })}
          error={errorOf('coverLetter')}
        />
      </div>
      <div id="field-plan" className="stack">
        <TextAreaField label={t('words.plan')} help={t('words.planHelp')} rows={5} maxLength={4000} value={form.plan} onChange={(plan) => change({ plan })} error={errorOf('plan')} />
        {form.plan.trim() === '' ? <Button variant="default" size="compact-md" className={styles.template} onClick={() => change({ plan: t('words.template') })}>{t('words.useTemplate')}</Button> : null}
      </div>
    </section>
  )
}

const NewProposal = ({ job }: { job: PricedJob }) => {
  const { t } = useTranslation('proposals')
  const editor = useProposalForm(job)
  return (
    <div className="columns">
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()} aria-label={t('newTitle')}>
        <Prices editor={editor} job={job} />
        <Words editor={editor} />
      </form>
      <ProposalSum editor={editor} job={job} />
    </div>
  )
}

const Closed = ({ job }: { job: PricedJob | null }) => {
  const { t } = useTranslation('proposals')
  if (!job) return <EmptyState title={t('noJob')} text={t('noJobText')} action={{ to: '/jobs', label: t('openBoard') }} />
  if (job.myProposal) return <EmptyState title={t('already')} text={t('alreadyText')} action={{ to: `/proposals/${job.myProposal.id}`, label: t('openMine') }} />
  return <EmptyState title={t('notOpen')} text={t('notOpenText')} action={{ to: '/jobs', label: t('openBoard') }} />
}
const liveStates: readonly string[] = ['DRAFT', 'SENT', 'COUNTERED', 'CHOSEN']

/** A proposal for a job: price of each duty, a letter, a plan, and what is left in the end. */
export const NewProposalPage = () => {
  const { t } = useTranslation('proposals')
  const [params] = useSearchParams()
  const id = params.get('job') ?? ''
  const { catalogue, error: catalogueError, retry } = useCatalogue()
  const [{ data, error }, ask] = useQuery({ query: PricedJobDocument, variables: { id }, pause: id === '' })
  const failure = (data || isBadId(error) ? undefined : error) ?? (catalogue ? undefined : catalogueError)
  if (failure) return <QueryError heading error={failure} onRetry={() => (data ? retry() : ask({ requestPolicy: 'network-only' }))} />
  if (id !== '' && ((!data && !error) || !catalogue)) return <PageSkeleton />
  const job = data?.job ?? null
  const taken = Boolean(job?.myProposal && liveStates.includes(job.myProposal.state))
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        mark={job ? <RoleGlyph shortKey={job.role.shortKey} /> : undefined}
        line={job ? <><Link to={`/jobs/${job.id}`} dir="auto">{job.title}</Link><span dir="auto">{job.business.name}</span><span>{formatRange(job.startsOn, job.endsOn)}</span></> : null}
      />
      {job && job.state === 'PUBLISHED' && !taken ? <NewProposal job={job} /> : <Closed job={job} />}
    </>
  )
}
