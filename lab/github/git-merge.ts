import type { Git } from './git.ts'
import { runGit, type Signature, signedBy, tryGit } from './git-command.ts'

export type Merge = {
  readonly git: Git
  readonly base: string
  readonly head: string
  readonly author: Signature
  readonly committer: Signature
}

/** Commits the merge of two commits and answers its hash, or nothing where they conflict. */
export async function mergeCommit(merge: Merge, message: string): Promise<string | undefined> {
  const tree = await mergedTree(merge.git, merge.base, merge.head)
  return tree === undefined ? undefined : commitTree(merge, tree, [merge.base, merge.head], message)
}

/** Commits all of the head's changes as one commit on the base. */
export async function squashCommit(merge: Merge, message: string): Promise<string | undefined> {
  const tree = await mergedTree(merge.git, merge.base, merge.head)
  return tree === undefined ? undefined : commitTree(merge, tree, [merge.base], message)
}

/** Replays the head's own commits on the base, as GitHub does: always as new commits. */
export async function rebaseCommits(merge: Merge): Promise<string | undefined> {
  const { git } = merge
  const own = (await git.commits(await git.list([`${merge.base}..${merge.head}`, '--no-merges']))).reverse()
  let tip = merge.base
  for (const commit of own) {
    const tree = await replayedTree(merge, tip, commit.sha, commit.parents[0])
    if (tree === undefined) return undefined
    const { name, email, date } = commit.author
    const author = { name, email, at: new Date(date) }
    tip = await commitTree({ ...merge, author }, tree, [tip], commit.message)
  }
  return tip
}

/**
 * git 2.39's merge-tree finds the merge base by ancestry only, so the tip's tree is offered as if it
 * were a sibling of the commit: then their base is the commit's own parent, which makes it a cherry-pick.
 */
async function replayedTree(merge: Merge, tip: string, commit: string, parent: string | undefined) {
  if (parent === undefined) return undefined
  const sibling = await commitTree(merge, `${tip}^{tree}`, [parent], 'replay')
  return mergedTree(merge.git, sibling, commit)
}

async function mergedTree(git: Git, ours: string, theirs: string): Promise<string | undefined> {
  const { code, stdout } = await tryGit(git.directory, ['merge-tree', '--write-tree', ours, theirs])
  return code === 0 ? stdout.toString().trim() : undefined
}

function commitTree(
  merge: Merge,
  tree: string,
  parents: readonly string[],
  message: string,
): Promise<string> {
  const argv = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])]
  const environment = signedBy(merge.author, merge.committer)
  return runGit(merge.git.directory, argv, { input: message, environment })
}

export async function mergesCleanly(git: Git, base: string, head: string): Promise<boolean> {
  return (await mergedTree(git, base, head)) !== undefined
}
