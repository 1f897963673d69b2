import { useId, type ReactNode } from 'react'
import styles from './form-field.module.css'

export interface FieldWords {
  label: string
  help?: string | undefined
  error?: string | null | undefined
}
interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

/** Label above, help below it, the error beside the control. The control gets its id and its descriptions. */
export const FormField = ({ label, help, error, children }: FieldWords & { children: (control: ControlProps) => ReactNode }) => {
  const id = useId()
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {help ? <p id={`${id}-help`} className={styles.help}>{help}</p> : null}
      {error ? <p id={`${id}-error`} className={styles.error}>{error}</p> : null}
    </div>
  )
}

/** A group of controls under one legend. */
export const FieldGroup = ({ label, help, error, children }: FieldWords & { children: ReactNode }) => (
  <fieldset className={styles.group}>
    <legend className={styles.label}>{label}</legend>
    {help ? <p className={styles.help}>{help}</p> : null}
    {children}
    {error ? <p className={styles.error} role="alert">{error}</p> : null}
  </fieldset>
)
