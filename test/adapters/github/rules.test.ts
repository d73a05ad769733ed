import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GithubError, githubClient } from '../../../lab/github/client.ts'
import { type RuleName, rules } from '../../../lab/github/rules.ts'
import type { Proof } from './proof.ts'
import { accessProofs } from './rules-access.ts'
import { deploymentProofs } from './rules-deployments.ts'
import { graphqlProofs } from './rules-graphql.ts'
import { pullProofs } from './rules-pulls.ts'
import { type Bench, startBench } from './stand-in.ts'

// Typed by the list itself: a rule without a proof does not compile
const proofs: Record<RuleName, Proof> = {
  ...accessProofs,
  ...deploymentProofs,
  ...graphqlProofs,
  ...pullProofs,
}

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
  await bench.commit('main', { 'README.md': 'shop\n' }, { message: 'start' })
})
afterEach(async () => {
  const violations = bench.github.violations()
  await bench.close()
  expect(violations).toEqual([])
})

describe('each rule that no schema states holds', () => {
  for (const [name, proof] of Object.entries(proofs)) {
    test(`${name}: ${rules[name as RuleName].says}`, () => proof(bench))
  }
})

test('every rule says where it is from', () => {
  for (const { source } of Object.values(rules)) expect(source).toMatch(/https:|@octokit|GitHub/)
})

test('the client reports what was answered', async () => {
  const client = githubClient({ url: bench.github.url, owner: 'acme', repo: 'none', token: 'person-token' })
  await expect(client.pull(1)).rejects.toBeInstanceOf(GithubError)
})
