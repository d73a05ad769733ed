/** A Deployment of one pod in the stage's image, its pods marked so that a watch can tell rollouts apart. */
export function deployment(name: string, mark: string, more: object = {}): object {
  const container = {
    ...more,
    command: ['node', '-e', "require('node:http').createServer((_, out) => out.end()).listen(8080)"],
    readinessProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 1, initialDelaySeconds: 1 },
  }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name, mark } },
        spec: {
          terminationGracePeriodSeconds: 0,
          containers: [{ name: 'web', image: '{{ .Values.image }}', ...container }],
        },
      },
    },
  }
}

/** A Job that Helm runs after an install or upgrade, and waits for. */
export function hookJob(name: string): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, annotations: { 'helm.sh/hook': 'post-install,post-upgrade' } },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [{ name: 'hook', image: '{{ .Values.image }}', command: ['true'] }],
        },
      },
    },
  }
}
