/** Asks git in a folder; `input` goes to its standard input. */
export type AskGit = (
  args: readonly string[],
  more?: { readonly input?: Buffer; readonly mayFail?: boolean },
) => Promise<string>

// gitattributes(5): what changes bytes on checkout. `text` alone changes nothing where lines end in LF.
const CONVERTING = ['filter', 'ident', 'working-tree-encoding', 'eol'] as const

/**
 * Finds the files, by path in bytes (latin1), that git converts when it writes them: filters (LFS, encryption),
 * line ends, encodings. Their bytes in the working tree are not those that the index names.
 */
export async function convertedFiles(git: AskGit): Promise<ReadonlySet<string>> {
  // Cheap in the common case: no attribute file of the repository says a word of it.
  const words = CONVERTING.join('|')
  const mentioned = await git(['grep', '-lzE', words, '--', ':(top,glob)**/.gitattributes'], {
    mayFail: true,
  })
  if (mentioned === '') return new Set()
  const listed = await git(['ls-files', '-z'])
  const input = Buffer.from(listed, 'latin1')
  const fields = (await git(['check-attr', '-z', '--stdin', ...CONVERTING], { input })).split('\0')
  const found = new Set<string>()
  for (let index = 0; index + 2 < fields.length; index += 3) {
    const [path = '', attribute = '', value = ''] = fields.slice(index, index + 3)
    const isOff = value === 'unspecified' || value === 'unset' || (attribute === 'eol' && value === 'lf')
    if (!isOff) found.add(path)
  }
  return found
}
