import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../lib/graphql.js'
import { useAct } from '../lib/mutation.js'
import { RefusalNote } from './refusal-note.js'
import styles from './match-feedback.module.css'

const FeedbackOnMatchDocument = graphql(`
  mutation FeedbackOnMatch($input: FeedbackOnMatchInput!) {
    feedbackOnMatch(input: $input) { ... on MatchFeedback { jobId side reason } ... on Refusal { code message path } }
  }
`)
const MuteBusinessDocument = graphql(`
  mutation MuteBusiness($input: MuteBusinessInput!) {
    muteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }
  }
`)
const reasons = ['DUTIES', 'NICHE', 'LEVEL', 'RATE', 'TIME', 'OTHER'] as const

/** "Not relevant because": one tap opens, one tap says. It is kept and moves nobody. */
export const MatchFeedback = ({ jobId, freelancerId = null }: { jobId: string; freelancerId?: string | null }) => {
  const { t } = useTranslation('feedback')
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState(false)
  const { act, busy, problem } = useAct(FeedbackOnMatchDocument)
  if (said) return <p role="status" className="dim small">{t('thanks')}</p>
  if (!open) return <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>{t(freelancerId ? 'notFitting' : 'notForMe')}</Button>
  return (
    <div className="stack" role="group" aria-label={t(freelancerId ? 'notFitting' : 'notForMe')}>
      <p className="dim small">{t('because')}</p>
      <div className={styles.reasons}>
        {reasons.map((reason, place) => (
          <Button key={reason} autoFocus={place === 0} variant="default" size="compact-md" disabled={busy} onClick={() => void act({ input: { jobId, freelancerId, reason, note: '' } }).then((done) => setSaid(Boolean(done)))}>{t(`reason.${reason}`)}</Button>
        ))}
        <Button variant="subtle" size="compact-md" onClick={() => setOpen(false)}>{t('ui:cancel')}</Button>
      </div>
      <RefusalNote problem={problem} />
    </div>
  )
}

/** No more invitations and jobs of this business; the way back is on the page of wishes. */
export const MuteBusiness = ({ jobId, name }: { jobId: string; name: string }) => {
  const { t } = useTranslation('feedback')
  const [muted, setMuted] = useState(false)
  const { act, busy, problem } = useAct(MuteBusinessDocument)
  if (muted) return <p role="status" className="dim small">{t('muted', { name })}</p>
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-md" loading={busy} onClick={() => void act({ input: { jobId } }).then((done) => setMuted(Boolean(done)))}>{t('mute')}</Button>
      <RefusalNote problem={problem} />
    </>
  )
}
