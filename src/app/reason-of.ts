/** Why the disk refused, in words that an officer can act on. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isMaking = error instanceof Error && 'syscall' in error && error.syscall === 'mkdir'
  // Folders are made with all those above them: what is missing is not a folder.
  if (isMaking && code === 'ENOENT') return 'there is no such drive, or a link there leads to nothing'
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
  ELOOP: 'a link there leads back to itself',
  EINVAL: 'this disk does not allow the name',
  EIO: 'the disk or the network drive does not answer; try again',
  ETIMEDOUT: 'the disk or the network drive does not answer; try again',
  EMFILE: 'too many files are open; close some programs and try again',
  UNKNOWN: 'the file or the folder may be kept online only; open it once in Windows and try again',
}
