import { expect, test } from 'vitest'
import { rulesToRemove } from '../../../lab/components/network.ts'

const pod = (network: string, id: string) => `--comment "name: \\"${network}\\" id: \\"${id}\\""`

const saved = `*nat
:PREROUTING ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
:CNI-177b0aa9c06e071bc140804a - [0:0]
:CNI-e5d59c87545d990339565210 - [0:0]
:CNI-DN-9d947fecd408d3e91359e - [0:0]
:CNI-HOSTPORT-DNAT - [0:0]
:KUBE-MARK-MASQ - [0:0]
:KUBE-SERVICES - [0:0]
-A PREROUTING -m comment --comment "kubernetes service portals" -j KUBE-SERVICES
-A PREROUTING -m addrtype --dst-type LOCAL -j CNI-HOSTPORT-DNAT
-A POSTROUTING -s 10.214.1.4/32 -m comment ${pod('trunkline-lab', 'a16f')} -j CNI-177b0aa9c06e071bc140804a
-A POSTROUTING -s 10.88.0.4/32 -m comment ${pod('podman', 'b27a')} -j CNI-e5d59c87545d990339565210
-A CNI-177b0aa9c06e071bc140804a -d 10.214.1.0/24 -m comment ${pod('trunkline-lab', 'a16f')} -j ACCEPT
-A CNI-e5d59c87545d990339565210 -d 10.88.0.0/24 -m comment ${pod('podman', 'b27a')} -j ACCEPT
-A CNI-HOSTPORT-DNAT -p tcp -m comment --comment "dnat name: \\"trunkline-lab\\" id: \\"6a72\\"" -m multiport --dports 18080 -j CNI-DN-9d947fecd408d3e91359e
-A CNI-DN-9d947fecd408d3e91359e -p tcp -m tcp --dport 18080 -j DNAT --to-destination 10.214.1.2:8080
-A KUBE-SERVICES -d 10.214.2.1/32 -p tcp -j KUBE-MARK-MASQ
-A KUBE-MARK-MASQ -j MARK --set-xmark 0x4000/0x4000
COMMIT
`

test('the rules and chains of our pods, of the proxy and of the kubelet go', () => {
  const removal = rulesToRemove(saved)
  expect(removal).toContain(
    `-D POSTROUTING -s 10.214.1.4/32 -m comment ${pod('trunkline-lab', 'a16f')} -j CNI-177b0aa9c06e071bc140804a`,
  )
  expect(removal).toContain(
    '-D PREROUTING -m comment --comment "kubernetes service portals" -j KUBE-SERVICES',
  )
  for (const chain of ['CNI-177b0aa9c06e071bc140804a', 'CNI-DN-9d947fecd408d3e91359e', 'KUBE-SERVICES']) {
    expect(removal).toContain(`-X ${chain}`)
  }
})

test('every chain is emptied before any is deleted', () => {
  const removal = rulesToRemove(saved)
  const firstDeletion = removal.findIndex((line) => line.startsWith('-X'))
  expect(removal.slice(firstDeletion).every((line) => line.startsWith('-X'))).toBe(true)
})

test("another network's rules stay", () => {
  const removal = rulesToRemove(saved).join('\n')
  expect(removal).not.toContain('podman')
  expect(removal).not.toContain('CNI-e5d59c87545d990339565210')
})

test('the chains that all pod networks share go with their last rule, and stay while another has one', () => {
  expect(rulesToRemove(saved)).toContain('-X CNI-HOSTPORT-DNAT')
  const shared = `${saved.replace('COMMIT\n', '')}-A CNI-HOSTPORT-DNAT -p tcp -m comment --comment "dnat name: \\"podman\\" id: \\"b27a\\"" -j CNI-DN-aaaaaaaaaaaaaaaaaaaaa\nCOMMIT\n`
  const removal = rulesToRemove(shared)
  expect(removal).not.toContain('-X CNI-HOSTPORT-DNAT')
  expect(removal.join('\n')).toContain('-D CNI-HOSTPORT-DNAT')
})

test('a table without anything of ours is left as it is', () => {
  expect(rulesToRemove('*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -j DOCKER\nCOMMIT\n')).toEqual([])
})
