import { expect, test } from '@jest/globals'
import { secretIn } from './secret.rules.js'

test.each([
  ['word', 'Пароль от группы Fern2026'],
  ['word', 'passwd fern'],
  ['word', 'ТОКЕН сообщества'],
  ['word', 'API-ключ рекламного кабинета'],
  ['word', 'ключ доступа: 12345'],
  ['word', 'Access key of the bucket'],
  ['word', 'секретное слово мамы'],
  ['word', 'ｐａｓｓｗｏｒｄ in full width'],
  ['token', '7123456789:AAH4kLmNoPqRsTuVwXyZ0123456789abcdE'],
  ['token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc'],
  ['token', 'anna@work.example:fern2026'],
  ['token', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ['link', 'https://anna:fern2026@site.example/admin'],
  ['link', 'https://drive.example/?access_token=abcd1234'],
  ['random', 'qT7#mZ2!pL'],
  ['random', 'Xk29fLq8Zr41TmWv'],
  ['random', '9f86d081884c7d659a2feaa0c55ad015'],
])('%s: %s', (sign, text) => expect(secretIn(text)).toBe(sign))

test.each([
  'https://vk.com/fern_cafe',
  'https://t.me/+AbCdEfGhIjKlMnOp',
  'Сообщество «Кофейня Папоротник», роль редактора',
  'Рекламный кабинет 1607654321',
  'anna@work.example',
  '@anna_smm_2026',
  'Ключевые слова для поиска',
  'Google Analytics, property 234567890',
  'https://docs.google.com/spreadsheets/d/report',
  'Диск: папка «Фото 2026»',
  'FernCafe2026',
  'Anna Петрова (bot @FernCafeBot)',
])('nothing secret: %s', (text) => expect(secretIn(text)).toBeNull())
