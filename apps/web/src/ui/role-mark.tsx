import { IconCalendarTime, IconMessage2Heart, IconPencilBolt, IconRobot, IconTargetArrow, IconUser } from './icons.js'
import styles from './role-mark.module.css'

const glyphs = { smm: IconMessage2Heart, ads: IconTargetArrow, content: IconCalendarTime, copy: IconPencilBolt, bot: IconRobot }
export interface RoleLook {
  shortKey: string
  title: string
}

/** The glyph alone, for places where the role's name stands beside it. */
export const RoleGlyph = ({ shortKey, size = 44 }: { shortKey: string; size?: number }) => {
  const Icon = glyphs[shortKey as keyof typeof glyphs] ?? IconUser
  return (
    <span className={styles.glyph} data-role={shortKey} style={{ width: size, height: size }} aria-hidden="true">
      <Icon size={Math.round(size * 0.52)} stroke={1.75} />
    </span>
  )
}

/** The role's name on its colour. */
export const RolePill = ({ role }: { role: RoleLook }) => <span className={styles.pill} data-role={role.shortKey}>{role.title}</span>

/** Glyph in a soft square and the role's name. */
export const RoleMark = ({ role, size = 28 }: { role: RoleLook; size?: number }) => (
  <span className={styles.mark}>
    <RoleGlyph shortKey={role.shortKey} size={size} />
    <span className={styles.name}>{role.title}</span>
  </span>
)
