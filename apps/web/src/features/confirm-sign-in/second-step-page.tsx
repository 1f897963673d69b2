import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { useLink, useSession } from '../../lib/session.js'
import { PageHeader } from '../../ui/page-header.js'
import { EnterCode } from './enter-code.js'
import { Enrol } from './enrol.js'
import { RecoveryCodes } from './recovery-codes.js'
import styles from './second-step.module.css'

/** Staff only: a code after signing in, and the authenticator before the first one. */
export const SecondStepPage = () => {
  const { t } = useTranslation('second-step')
  const { me } = useSession()
  const { restart } = useLink()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const wanted = params.get('next') ?? ''
  // only a page of our own may be the place to go on to
  const next = /^\/(?![/\\])/.test(wanted) ? wanted : '/home'
  const goOn = () => {
    void navigate(next, { replace: true })
    restart()
  }
  if (codes) return <div className={styles.page}><PageHeader title={t('codes.title')} line={t('codes.line')} /><RecoveryCodes codes={codes} onDone={goOn} /></div>
  if (me?.secondFactor === 'ENROL') return <div className={styles.page}><PageHeader title={t('enrol.title')} line={t('enrol.line')} /><Enrol onDone={setCodes} /></div>
  if (me?.secondFactor === 'CODE') return <div className={styles.page}><PageHeader title={t('code.title')} line={t('code.line')} /><EnterCode onDone={goOn} /></div>
  return <Navigate to={next} replace />
}
