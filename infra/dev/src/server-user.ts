import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, rm, stat, symlink, lstat, readlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The account that a server runs under. PostgreSQL refuses to run as root, so root starts it as `nobody`. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('running as root needs the account `nobody`');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether that user can walk to a path: every folder above it lets others pass. */
export async function canReach(user: ServerUser, path: string): Promise<boolean> {
  if (user.uid === undefined) return true;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { mode, uid } = await stat(folder);
    if (uid !== user.uid && (mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * A folder that the user can work in. Where the wished place lies behind a closed door (a clone under /root), the data
 * lies in /var/tmp and the wished place is a link to it; a link that was deleted takes the data with it at the next start.
 */
export async function workableFolder(user: ServerUser, wished: string): Promise<string> {
  await mkdir(dirname(wished), { recursive: true });
  if (await canReach(user, wished)) {
    await mkdir(wished, { recursive: true, mode: 0o755 });
    return wished;
  }
  const name = createHash('sha256').update(resolve(wished)).digest('hex').slice(0, 16);
  const actual = join('/var/tmp', `taizhang-${name}`);
  const linked = await lstat(wished).then(
    async (found) => found.isSymbolicLink() && (await readlink(wished)) === actual,
    () => false,
  );
  if (!linked) {
    await rm(actual, { recursive: true, force: true });
    await rm(wished, { recursive: true, force: true });
    await symlink(actual, wished);
  }
  await mkdir(actual, { recursive: true });
  await chmod(actual, 0o755);
  return actual;
}
