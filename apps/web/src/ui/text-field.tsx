import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { FormField, type FieldWords } from './form-field.js'
import styles from './form-field.module.css'
import { useOwnValidity } from './own-validity.js'

type Change = { value: string; onChange: (value: string) => void }
type InputProps = FieldWords & Change & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'>
type AreaProps = FieldWords & Change & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id'>

export const TextField = ({ label, help, error, value, onChange, ...rest }: InputProps) => {
  const { fault, clear, handlers } = useOwnValidity()
  const change = (next: string) => {
    clear()
    onChange(next)
  }
  return (
    <FormField label={label} help={help} error={fault ?? error}>
      {(control) => <input className={styles.control} dir="auto" {...handlers} {...rest} {...control} value={value} onChange={(event) => change(event.target.value)} />}
    </FormField>
  )
}

export const TextAreaField = ({ label, help, error, value, onChange, ...rest }: AreaProps) => {
  const { fault, clear, handlers } = useOwnValidity()
  const change = (next: string) => {
    clear()
    onChange(next)
  }
  return (
    <FormField label={label} help={help} error={fault ?? error}>
      {(control) => <textarea className={styles.control} dir="auto" {...handlers} {...rest} {...control} value={value} onChange={(event) => change(event.target.value)} />}
    </FormField>
  )
}

export interface Option {
  value: string
  label: string
}
type SelectProps = FieldWords & Change & { options: readonly Option[]; placeholder?: string; required?: boolean; disabled?: boolean }

/** One of a list; with a placeholder nothing is chosen at first. */
export const SelectField = ({ label, help, error, value, onChange, options, placeholder, ...rest }: SelectProps) => {
  const { fault, clear, handlers } = useOwnValidity()
  const change = (next: string) => {
    clear()
    onChange(next)
  }
  return (
    <FormField label={label} help={help} error={fault ?? error}>
      {(control) => (
        <select className={styles.control} {...handlers} {...rest} {...control} value={value} onChange={(event) => change(event.target.value)}>
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </FormField>
  )
}

export const CheckField = ({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) => (
  <label className={styles.check}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
)
