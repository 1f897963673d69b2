import { OutgoingMail } from './mail.entity.js'
import { Notifications1764300000000 } from './migrations/1764300000000-notifications.js'
import { Notice } from './notice.entity.js'

/** What the hosts hand to the database. */
export const notificationsEntities: Function[] = [Notice, OutgoingMail]
export const notificationsMigrations: Function[] = [Notifications1764300000000]
