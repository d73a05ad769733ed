import { describe, expect, test } from 'vitest'
import { stepsOf } from '../../../lab/component.ts'
import { labComponents, withNeeds } from '../../../lab/parts.ts'

const names = (components: readonly { readonly name: string }[]) => components.map(({ name }) => name)
const engine = {
  host: 'unix:///var/run/docker.sock',
  version: '28.0.0',
  buildx: '/usr/libexec/docker-buildx',
}
const cluster = { kubeconfig: '/home/me/.kube/config', madeBy: 'user' } as const

describe('the parts of a lab', () => {
  test('are all its own where nothing was found', () => {
    const own = labComponents({})
    expect(names(own)).toContain('containerd')
    expect(own.filter((component) => component.takesMachine)).toHaveLength(1)
  })

  test('leave the machine alone where an engine and a cluster were found', () => {
    const found = labComponents({ engine, cluster })
    expect(found.filter((component) => component.takesMachine)).toEqual([])
    expect(stepsOf(found).map((step) => step.name)).not.toContain('kubernetes')
    expect(stepsOf(found).map((step) => step.name)).not.toContain('buildx')
  })

  test('include a buildx where the engine that was found has none', () => {
    const { host, version } = engine
    expect(stepsOf(labComponents({ engine: { host, version } })).map((step) => step.name)).toContain('buildx')
  })

  test('need each other without a circle', () => {
    for (const found of [
      {},
      { engine },
      { cluster },
      { engine, cluster: { ...cluster, madeBy: 'kind' as const } },
    ]) {
      const done = new Set<string>()
      let left = [...labComponents(found)]
      while (left.length > 0) {
        const ready = left.filter((component) => component.needs.every((need) => done.has(need)))
        expect(ready).not.toEqual([])
        for (const { name } of ready) done.add(name)
        left = left.filter((component) => !done.has(component.name))
      }
    }
  })
})

describe('asking for some parts', () => {
  test('brings what they need and no more', () => {
    expect(names(withNeeds(labComponents({}), ['docker', 'images']))).toEqual([
      'registry',
      'containerd',
      'docker',
      'images',
    ])
  })

  test('installs the packages of those parts only', async () => {
    const [packages] = stepsOf(withNeeds(labComponents({}), ['registry']))
    expect(packages?.name).toBe('debian packages')
    expect(stepsOf(withNeeds(labComponents({}), ['act'])).map((step) => step.name)).toEqual(['act'])
  })
})
