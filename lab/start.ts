import type { Component, ComponentName, LabContext } from './component.ts'

/** Starts each component as soon as those that it needs answer; true if any was not running. */
export async function startComponents(
  components: readonly Component[],
  context: LabContext,
): Promise<boolean> {
  const starting = new Map<ComponentName, Promise<boolean>>()
  const start = (component: Component): Promise<boolean> => {
    const known = starting.get(component.name)
    if (known !== undefined) return known
    const needs = components.filter((other) => component.needs.includes(other.name)).map(start)
    const started = Promise.all(needs).then(() => startOne(component, context))
    starting.set(component.name, started)
    return started
  }
  const ended = await Promise.allSettled(components.map(start))
  const failed = ended.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return ended.some((result) => result.status === 'fulfilled' && result.value)
}

async function startOne(component: Component, context: LabContext): Promise<boolean> {
  const startedHere = await component.start(context)
  if (startedHere) context.say(`${component.name}: running`)
  return startedHere
}
