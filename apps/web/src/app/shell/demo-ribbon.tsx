import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { graphql } from '../../lib/graphql.js'
import { formatMoment } from '../../lib/dates.js'
import { useAct } from '../../lib/mutation.js'
import { useLink, useSession } from '../../lib/session.js'
import { IconPlayerSkipForward } from '../../ui/icons.js'
import styles from './shell.module.css'

const SkipDayDocument = graphql(`
  mutation SkipDay($input: SkipTimeInput!) {
    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }
  }
`)

/** Demo only: says that the money is play money, and lets a day pass. */
export const DemoRibbon = () => {
  const { t } = useTranslation('shell')
  const { now, me } = useSession()
  const { restart } = useLink()
  const { act, busy, problem } = useAct(SkipDayDocument)
  const skip = async () => {
    if (await act({ input: { hours: 24 } })) restart()
  }
  return (
    <div className={styles.ribbon} role="region" aria-label={t('demoLabel')}>
      <span><strong>{t('demo')}</strong> {t('demoMoney')}</span>
      <span className={styles.clock} role="status">{formatMoment(now())}</span>
      {me ? (
        <button type="button" onClick={() => void skip()} disabled={busy}>
          <IconPlayerSkipForward size={15} stroke={1.75} aria-hidden="true" /> {t('skipDay')}
        </button>
      ) : null}
      <Link to="/mailbox">{t('nav.mailbox')}</Link>
      {problem ? <span role="alert">{problem.message}</span> : null}
    </div>
  )
}
