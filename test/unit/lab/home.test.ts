import { homedir } from 'node:os'
import { expect, test } from 'vitest'
import { labHome } from '../../../lab/home.ts'

test.each([
  [{ TRUNKLINE_LAB_HOME: '/srv/lab', XDG_CACHE_HOME: '/var/cache' }, '/srv/lab'],
  [{ XDG_CACHE_HOME: '/var/cache' }, '/var/cache/trunkline-lab'],
  [{ TRUNKLINE_LAB_HOME: '', XDG_CACHE_HOME: '' }, `${homedir()}/.cache/trunkline-lab`],
])('with %j the home is %s', (env, root) => {
  expect(labHome(env).root).toBe(root)
})

test.each(['lab', `/${'x'.repeat(80)}`])('a home of %j is refused with the variable to set', (root) => {
  expect(() => labHome({ TRUNKLINE_LAB_HOME: root })).toThrow(
    /at most 80 characters, got .*TRUNKLINE_LAB_HOME/,
  )
})
