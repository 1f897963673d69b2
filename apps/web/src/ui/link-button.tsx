import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A link that looks like a button. */
export const LinkButton = ({ to, children, ...look }: ButtonProps & { to: string; children: ReactNode }) => (
  <Button component={Link} to={to} {...look}>{children}</Button>
)
