// One family of line icons; each is its own module, so only those named here are shipped.
export {
  IconAlertTriangle, IconBell, IconBriefcase, IconCalendarTime, IconCheck, IconChevronDown, IconChevronRight, IconCircleDot, IconClipboardCheck, IconClock,
  IconDots, IconHome, IconLanguage, IconLogout, IconMail, IconMessage2Heart, IconMoon, IconPencil, IconPencilBolt, IconPlayerSkipForward, IconPlus,
  IconRobot, IconShieldCheck, IconSun, IconTargetArrow, IconUser, IconUsers, IconX,
  IconArrowRight, IconChevronLeft, IconDownload, IconFile, IconLink, IconLock, IconPaperclip, IconRefresh, IconTrash, IconUpload,
} from '@tabler/icons-react'
