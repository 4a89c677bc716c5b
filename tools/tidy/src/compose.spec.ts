import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root, textOf } from './tree';

interface Service {
  readonly image?: string;
  readonly build?: { readonly dockerfile: string; readonly target: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const compose = parse(textOf('docker-compose.yml')) as Compose;
const services = Object.entries(compose.services);

/** There is no Docker engine where the tests run: what the file names is checked against the tree and against itself. */
describe('docker-compose.yml', () => {
  it('waits only for services that there are, and for health only where it is checked', () => {
    const faults = services.flatMap(([name, { depends_on: needs = {} }]) =>
      Object.entries(needs).flatMap(([other, { condition }]) => {
        const needed = compose.services[other];
        if (needed === undefined) return [`${name} needs ${other}, which is not there`];
        const unchecked = condition === 'service_healthy' && needed.healthcheck === undefined;
        return unchecked ? [`${name} waits for the health of ${other}, which has no check`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('mounts only folders of the tree and volumes that it declares', () => {
    const sources = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    const missing = sources.filter((source) =>
      source.startsWith('./') ? !existsSync(join(root, source)) : !(source in compose.volumes),
    );
    expect(missing).toEqual([]);
  });

  it('builds only images that the Dockerfile knows', () => {
    const builds = services.flatMap(([, { build }]) => (build === undefined ? [] : [build]));
    const unknown = builds.filter(({ dockerfile, target }) => !textOf(dockerfile).includes(` AS ${target}\n`));
    expect(builds.length).toBeGreaterThan(2);
    expect(unknown).toEqual([]);
  });

  it('pins every image of others to a version', () => {
    const images = services.flatMap(([, { image }]) => (image === undefined ? [] : [image]));
    expect(images.filter((image) => !/:\d+/.test(image))).toEqual([]);
  });

  it('lets the worker find the broker where the broker says that it is', () => {
    const settings = new Map(
      textOf('infra/kafka/server.properties')
        .split('\n')
        .filter((line) => line.includes('=') && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
    );
    const brokers = compose.services['worker']?.environment?.['KAFKA_BROKERS'];
    expect(settings.get('advertised.listeners')).toBe(`PLAINTEXT://${brokers}`);
    expect(compose.services[String(brokers).split(':')[0] ?? '']?.image).toMatch(/^apache\/kafka:4\./);
    const kept = compose.services['kafka']?.volumes?.map((volume) => volume.split(':')[1]);
    expect(kept).toContain(settings.get('log.dirs'));
    expect(settings.get('auto.create.topics.enable')).toBe('false');
  });

  it('runs the broker of the version that development and tests run', () => {
    expect(compose.services['kafka']?.image?.split(':')[1]).toBe(
      /version: '([\d.]+)'/.exec(textOf('infra/dev/src/kafka-pin.ts'))?.[1],
    );
  });
});
