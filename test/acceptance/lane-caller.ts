interface LaneInputs {
  readonly application: string
  readonly environment: string
  readonly url: string
  readonly approval?: string
}

/** A caller whose one job runs `deploy.yml` for an environment, with every permission and no lane before it. */
export function laneCaller({ application, environment, url, approval }: LaneInputs): string {
  return `name: Lane
on: push
permissions: {}
jobs:
  lane:
    permissions: { actions: read, contents: read, deployments: write, packages: write, pull-requests: write }
    uses: acme/trunkline/.github/workflows/deploy.yml@v1
    with:
      application: ${application}
      environment: ${environment}
      image: registry.example/green-widgets
      version: \${{ github.sha }}
      requires: none
      url: ${url}
${approval === undefined ? '' : `      approval: ${approval}\n`}    secrets: inherit
`
}
