import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uploadAccept, uploadFile, uploadKinds, type UploadedFile } from '../lib/upload.js'
import { IconFile, IconUpload, IconX } from './icons.js'
import styles from './item-panel.module.css'

type Progress = { at: 'idle' } | { at: 'sending'; name: string; part: number } | { at: 'failed'; message: string | null }

interface FileFieldProps {
  label: string
  error?: string | null
  file: UploadedFile | null
  onChange: (file: UploadedFile | null) => void
}

const Chosen = ({ file, onRemove }: { file: UploadedFile; onRemove: () => void }) => {
  const { t } = useTranslation('work')
  return (
    <div className={styles.file}>
      <IconFile size={18} stroke={1.75} aria-hidden="true" />
      <span className={styles.fileName}>{file.name}</span>
      <span className="dim tiny">{t('file.ready')}</span>
      <button type="button" className={styles.remove} onClick={onRemove} aria-label={t('file.remove', { name: file.name })}><IconX size={18} aria-hidden="true" /></button>
    </div>
  )
}

/** One file, sent as soon as it is chosen; type and size are said before. */
export const FileField = ({ label, error, file, onChange }: FileFieldProps) => {
  const { t } = useTranslation('work')
  const id = useId()
  const [progress, setProgress] = useState<Progress>({ at: 'idle' })
  const send = async (chosen: File | undefined) => {
    if (!chosen) return
    setProgress({ at: 'sending', name: chosen.name, part: 0 })
    const answer = await uploadFile(chosen, (part) => setProgress({ at: 'sending', name: chosen.name, part }))
    if ('file' in answer) onChange(answer.file)
    setProgress('file' in answer ? { at: 'idle' } : { at: 'failed', message: answer.message })
  }
  const failure = progress.at === 'failed' ? (progress.message ?? t('file.failed')) : error
  return (
    <div className={styles.fileField}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {file ? <Chosen file={file} onRemove={() => onChange(null)} /> : (
        <div className={styles.drop} data-busy={progress.at === 'sending'}>
          <IconUpload size={18} stroke={1.75} aria-hidden="true" />
          <span>{progress.at === 'sending' ? t('file.sending', { name: progress.name }) : t('file.choose')}</span>
          {progress.at === 'sending' ? <progress max={1} value={progress.part} aria-label={t('file.sending', { name: progress.name })} /> : null}
          <input
            id={id}
            type="file"
            accept={uploadAccept}
            disabled={progress.at === 'sending'}
            aria-describedby={`${id}-help`}
            aria-invalid={failure ? true : undefined}
            onChange={(event) => void send(event.target.files?.[0])}
          />
        </div>
      )}
      <p id={`${id}-help`} className="dim tiny">{t('file.help', { kinds: uploadKinds })}</p>
      {failure ? <p className={styles.error} role="alert">{failure}</p> : null}
    </div>
  )
}
