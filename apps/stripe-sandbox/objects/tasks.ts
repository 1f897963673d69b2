import type { DueTask } from '../state/records.js'
import type { World } from '../state/world.js'

/** Remembers work that falls due later by the sandbox clock. */
export const addTask = (world: World, task: Omit<DueTask, 'id'>): void => {
  world.insert('task', { ...task, id: world.newId('due') } as DueTask)
}

const FAR = 365 * 86_400

/** When something moves on by itself: soon, or (with automatic progress off) only when it is forced. */
export const progressAt = (world: World, seconds: number): number => world.now + (world.settings.automatic ? seconds : FAR)
