import { useId } from 'react'
import { IconCheck } from './icons.js'
import type { Option } from './text-field.js'
import styles from './chips.module.css'

interface ChipsProps {
  label: string
  options: readonly Option[]
  /** Keeps the chips in one scrolling line on narrow screens. */
  oneLine?: boolean
}

/** One of several, as chips: real radio buttons. */
export const ChoiceChips = ({ label, options, value, onChange, oneLine = false }: ChipsProps & { value: string; onChange: (value: string) => void }) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.chips} data-one-line={oneLine}>
      {options.map((option) => (
        <label key={option.value} className={styles.chip}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <IconCheck size={16} stroke={2.5} aria-hidden="true" />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

/** Any of several, as chips: real check boxes. */
export const ManyChips = ({ label, options, values, onChange, oneLine = false }: ChipsProps & { values: readonly string[]; onChange: (values: string[]) => void }) => (
  <div role="group" aria-label={label} className={styles.chips} data-one-line={oneLine}>
    {options.map((option) => {
      const checked = values.includes(option.value)
      return (
        <label key={option.value} className={styles.chip}>
          <input
            type="checkbox"
            checked={checked}
            onChange={() => onChange(checked ? values.filter((each) => each !== option.value) : [...values, option.value])}
          />
          <IconCheck size={16} stroke={2.5} aria-hidden="true" />
          <span>{option.label}</span>
        </label>
      )
    })}
  </div>
)
