export * from './domain/events.js'
export { sendMail, tell, tellEach, tellMany, tellStaff, type Message, type SendMail, type Tell } from './actions/tell.js'
export { notificationsEntities, notificationsMigrations } from './data/tables.js'
export { NotificationsApi, NotificationsWorker } from './notifications.module.js'
