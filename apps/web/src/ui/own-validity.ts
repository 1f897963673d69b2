import { useState, type FocusEvent, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const reasonOf = ({ validity }: Control): string => {
  if (validity.valueMissing) return 'required'
  if (validity.typeMismatch) return 'format'
  if (validity.tooShort) return 'tooShort'
  return 'other'
}

/**
 * The browser checks a control, we say what is wrong in the page's language, beside the field: on leaving it and on send.
 * On send the first wrong control takes the focus.
 */
export const useOwnValidity = () => {
  const { t } = useTranslation('ui')
  const [fault, setFault] = useState<string | null>(null)
  const say = (control: Control) => {
    const reason = reasonOf(control)
    const key = reason === 'format' ? (control.type === 'url' ? 'url' : 'email') : reason
    setFault(t(`field.${key}`, { count: 'minLength' in control ? control.minLength : 0 }))
  }
  return {
    fault,
    clear: () => setFault(null),
    handlers: {
      onInvalid: (event: FormEvent<Control>) => {
        event.preventDefault()
        const control = event.currentTarget
        say(control)
        if (control.form?.querySelector('input:invalid, textarea:invalid, select:invalid') === control) control.focus()
      },
      onBlur: (event: FocusEvent<Control>) => {
        if (event.currentTarget.value && !event.currentTarget.validity.valid) say(event.currentTarget)
      },
    },
  }
}
