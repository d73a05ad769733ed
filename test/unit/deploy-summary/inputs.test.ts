import { describe, expect, test } from 'vitest'

import { readRun, readSummaryInputs } from '../../../actions/deploy-summary/inputs.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import { DIGEST, revision } from './made.ts'

const DEFAULTS = {
  environment: 'staging',
  status: 'success',
  comment: 'merged-prs',
  'max-pull-requests': '30',
  'promote-workflow': 'promote.yml',
  'dry-run': 'false',
}

function read(given: Record<string, string>, repository = 'acme/Shop') {
  const env = Object.fromEntries(
    Object.entries({ ...DEFAULTS, ...given }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const all = { ...env, GITHUB_REPOSITORY: repository }
  return readSummaryInputs(new InputReader(all, () => undefined), all)
}

describe('inputs', () => {
  test('have the defaults of action.yml, and the repository as application', () => {
    expect(read({})).toEqual({
      environment: 'staging',
      application: 'shop',
      status: 'success',
      jobs: [],
      images: undefined,
      revision: undefined,
      url: undefined,
      deploymentId: undefined,
      previousRevision: undefined,
      production: false,
      comment: 'merged-prs',
      maxPullRequests: 30,
      webhook: undefined,
      promoteWorkflow: 'promote.yml',
      dryRun: false,
    })
  })

  test('an environment called production is one, unless it is said not to be', () => {
    expect(read({ environment: 'production' }).production).toBe(true)
    expect(read({ environment: 'production', production: 'false' }).production).toBe(false)
    expect(read({ environment: 'eu-west', production: 'true' }).production).toBe(true)
  })

  test('keep of images only name and digest', () => {
    expect(read({ image: `registry.example/shop@${DIGEST}` }).images).toEqual({ '': DIGEST })
    expect(read({ image: `web=r.example/web@${DIGEST}\njob=r.example/job@${DIGEST}` }).images).toEqual({
      web: DIGEST,
      job: DIGEST,
    })
  })

  test.each([
    ['success', '{"deploy":{"result":"success","outputs":{}}}', 'success'],
    ['success', '{"deploy":{"result":"failure"},"build":{"result":"cancelled"}}', 'failure'],
    ['success', '{"deploy":{"result":"cancelled"},"build":{"result":"success"}}', 'cancelled'],
    ['failure', '{"deploy":{"result":"success"}}', 'failure'],
    ['success', '{"deploy":{"result":"skipped"}}', 'skipped'],
    ['success', '{"deploy":{"result":"success"},"smoke":{"result":"skipped"}}', 'skipped'],
    ['in_progress', '{"build":{"result":"success"}}', 'in_progress'],
    ['waiting', '{"build":{"result":"failure"}}', 'failure'],
  ])('the worst of status %s and results %s is %s', (status, results, worst) => {
    expect(read({ status, results }).status).toBe(worst)
  })

  test.each([
    ['environment', '', 'is required'],
    ['environment', 'a,b', "must be an environment's name"],
    ['application', 'Shop!', "must be an application's name"],
    [
      'status',
      'neutral',
      'must be one of success, failure, cancelled, skipped, waiting, queued, in_progress, got "neutral"',
    ],
    ['webhook', 'ftp://chat.example/secret-path', 'must be an https address'],
    ['webhook', 'http://chat.example/secret-path', 'must be an https address'],
    ['promote-workflow', '', 'is required'],
    ['promote-workflow', '../x.yml', 'must be the file name of a workflow'],
    ['results', 'success', 'must be the `needs` of the job as JSON'],
    ['results', '{"deploy":{"result":"great"}}', 'got no result of the job "deploy"'],
    ['image', 'ghcr.io/acme/shop:v1', 'must be an image by digest'],
    ['revision', 'abc1234', 'must be a full revision of 40 hex digits, got "abc1234"'],
    ['url', 'shop.example', 'must be an address like https://shop.example'],
    ['url', 'https://user:password@shop.example', 'must be an address without user and password'],
    ['deployment-id', '0x1f', 'must be the id of a GitHub Deployment'],
    ['previous-revision', 'main', 'must be a full revision'],
    ['production', 'yes', 'must be true or false, got "yes"'],
    ['comment', 'all', 'must be one of merged-prs, none'],
    ['max-pull-requests', '0', 'must be a whole number of at least 1'],
    ['dry-run', 'perhaps', 'must be true or false'],
  ])('%s: %j is refused', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^input "${name}" `))
    expect(() => read({ [name]: value })).toThrow(message)
  })

  test('an address that is a secret is not repeated, and `none` leaves out what promotes by hand', () => {
    expect(() => read({ webhook: 'http://chat.example/secret-path' })).not.toThrow(/secret-path/)
    expect(read({ webhook: 'https://chat.example/a', 'promote-workflow': 'none' })).toMatchObject({
      webhook: 'https://chat.example/a',
      promoteWorkflow: undefined,
    })
  })

  test('a password in an address is not repeated', () => {
    expect(() => read({ url: 'https://user:hunter22@shop.example' })).not.toThrow(/hunter22/)
  })

  test('a repository whose name cannot be an application asks for one', () => {
    expect(() => read({}, 'acme/-odd-')).toThrow('input "application" is required')
    expect(read({ application: 'odd' }, 'acme/-odd-').application).toBe('odd')
  })

  test('a digit of the run is not lost', () => {
    expect(readRun({ GITHUB_RUN_ID: '12345678901', GITHUB_RUN_ATTEMPT: '2' })).toEqual({
      id: '12345678901',
      attempt: 2,
      pushed: undefined,
    })
    expect(readRun({ GITHUB_EVENT_NAME: 'push', GITHUB_SHA: revision(3) }).pushed).toBe(revision(3))
    expect(readRun({ GITHUB_EVENT_NAME: 'schedule', GITHUB_SHA: revision(3) }).pushed).toBeUndefined()
    expect(read({ revision: revision(3) }).revision).toBe(revision(3))
  })
})
