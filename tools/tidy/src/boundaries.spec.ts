import { boundaries, boundaryTable } from '../boundaries.mjs';
import { files, textOf } from './tree';

interface Manifest {
  readonly nx?: { readonly tags?: readonly string[] };
}

describe('who may import whom', () => {
  it('is told by CONTRIBUTING.md as the linter enforces it', () => {
    expect(textOf('CONTRIBUTING.md')).toContain(boundaryTable());
  });

  it('has one row for each project, and each project carries the tag of its row', () => {
    const manifests = files.filter((path) =>
      /^(apps|libs)\/[^/]+\/package\.json$|^(infra|tools)\/[^/]+\/package\.json$/.test(path),
    );
    const tagged = manifests.map((path) => {
      const tags = (JSON.parse(textOf(path)) as Manifest).nx?.tags ?? [];
      return [path.replace('/package.json', ''), tags.find((tag) => tag.startsWith('type:'))];
    });
    expect(new Map(tagged as [string, string][])).toEqual(
      new Map(boundaries.map(({ project, tag }) => [project, `type:${tag}`])),
    );
  });
});
