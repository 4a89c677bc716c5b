import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents, root, sources, textOf } from './tree';

const readmes = ['README.md', 'README.zh-CN.md'];

describe('the documents', () => {
  it.each(readmes)('%s stays within 120 lines', (path) => {
    expect(textOf(path).trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  it.each(documents)('every relative link in %s leads somewhere', (path) => {
    const broken = linksIn(textOf(path)).filter((link) => !existsSync(join(root, dirname(path), link)));
    expect(broken).toEqual([]);
  });

  it.each(readmes)('%s names only npm scripts that exist', (path) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    expect(scriptsIn(textOf(path)).filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(readmes)('%s names only commands that exist', (path) => {
    const existing = sources.flatMap((source) => /^apps\/cli\/src\/([a-z-]+)\.command\.ts$/.exec(source)?.[1] ?? []);
    expect(existing.length).toBeGreaterThan(5);
    expect(commandsIn(textOf(path)).filter((name) => !existing.includes(name))).toEqual([]);
  });
});

function linksIn(text: string): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^([a-z]+:|#)/.test(target)).map((target) => target.replace(/#.*$/, ''));
}

function scriptsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm (?:run )?([a-z][a-z:]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !['ci', 'install'].includes(name));
}

function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/\btaizhang ([a-z][a-z-]*)/g)].map(([, name = '']) => name);
}
