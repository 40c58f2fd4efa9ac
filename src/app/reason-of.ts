/** Why the disk refused, in words that an officer can act on. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code || (error instanceof Error ? error.message : String(error)))
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'a folder stands where a file is wanted',
  EACCES: 'you have no permission, or the folder is read-only',
  EPERM: 'a file is open in PowerPoint or Acrobat, or the folder is read-only; close it and try again',
  EBUSY: 'a file is open in PowerPoint or Acrobat; close it and try again',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the disk takes no file of this size',
  ENOTDIR: 'a file stands where a folder is wanted',
  EEXIST: 'a file stands where a folder is wanted',
  ENAMETOOLONG: 'the name is too long',
  EROFS: 'the folder is read-only',
}
