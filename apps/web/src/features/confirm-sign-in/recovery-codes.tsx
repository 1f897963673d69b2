import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconDownload } from '../../ui/icons.js'
import { CheckField } from '../../ui/text-field.js'
import { CopyButton } from './copy-button.js'
import styles from './second-step.module.css'

/** Ten codes for the day the authenticator is lost; told once. */
export const RecoveryCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => {
  const { t } = useTranslation('second-step')
  const [kept, setKept] = useState(false)
  const text = codes.join('\n')
  return (
    <section className="card stack">
      <ol className={styles.codes}>{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      <div className="row">
        <CopyButton text={text} />
        <Button component="a" variant="default" href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`} download="rolecall-recovery-codes.txt" leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}>{t('codes.download')}</Button>
      </div>
      <CheckField label={t('codes.kept')} checked={kept} onChange={setKept} />
      <div><Button disabled={!kept} onClick={onDone}>{t('codes.go')}</Button></div>
    </section>
  )
}
