import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { graphql } from '../lib/graphql.js'
import { useAct } from '../lib/mutation.js'
import { RefusalNote } from './refusal-note.js'
import { LinkButton } from './link-button.js'
import styles from './confirm-hours.module.css'

const ConfirmCapacityDocument = graphql(`
  mutation ConfirmCapacity {
    confirmCapacity { ... on Freelancer { id hoursPerWeek capacityStale } ... on Refusal { code message path } }
  }
`)

/** The hours were said two weeks ago: one tap says they still hold. */
export const ConfirmHours = ({ hours, onPage = false }: { hours: number; onPage?: boolean }) => {
  const { t } = useTranslation('availability')
  const { act, busy, problem } = useAct(ConfirmCapacityDocument)
  return (
    <section className={`card ${styles.card}`} aria-label={t('stillTitle', { count: hours })}>
      <div className="grow">
        <p><strong>{t('stillTitle', { count: hours })}</strong></p>
        <p className="dim small">{t('stillText')}</p>
        <RefusalNote problem={problem} />
      </div>
      <div className="row">
        <Button loading={busy} onClick={() => void act({})}>{t('confirm')}</Button>
        {onPage ? null : <LinkButton to="/availability" variant="default">{t('change')}</LinkButton>}
      </div>
    </section>
  )
}
