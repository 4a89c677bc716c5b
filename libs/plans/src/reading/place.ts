import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml';

export interface Place {
  readonly line: number;
  readonly column: number;
}

type Found = { readonly key?: Node; readonly value?: Node };

const follow = (node: unknown, document: Document): Node | undefined =>
  (isAlias(node) ? node.resolve(document) : node) as Node | undefined;

function step(node: Node | undefined, part: string | number): Found | undefined {
  if (isSeq(node) && typeof part === 'number') {
    const item = node.items[part] as Node | undefined;
    return item && { value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((each) => isPair(each) && isScalar(each.key) && String(each.key.value) === String(part));
  return pair && { key: (pair as Pair<Node, Node>).key, value: (pair as Pair<Node, Node>).value ?? undefined };
}

const offsetOf = (node: Node | undefined): number | undefined => node?.range?.[0];

/** Where a path stands in the text; where it leads nowhere, the last part of it that exists. */
export function placeOf(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
  atKey = false,
): Place {
  let node = follow(document.contents, document);
  let offset = offsetOf(node) ?? 0;
  for (const [index, part] of path.entries()) {
    const found = step(node, part);
    if (found === undefined) break;
    const last = index === path.length - 1;
    node = follow(found.value, document);
    offset =
      (atKey && last ? offsetOf(found.key) : undefined) ?? offsetOf(found.value) ?? offsetOf(found.key) ?? offset;
    // A missing field is shown at the key of the block that lacks it, not at the block's first line.
    if (!last && found.key !== undefined && step(node, path[index + 1]!) === undefined) {
      offset = offsetOf(found.key) ?? offset;
    }
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
