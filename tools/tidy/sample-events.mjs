/** Golden events: what a schema allows at its least and at its fullest. Written once for each stored version, then kept as they are. */

const words = { 'date-time': '2017-09-12T02:32:00.000Z', date: '2017-09-12' };
const kebab = (title) => title.replace(/(?<=[a-z])([A-Z])/g, '-$1').toLowerCase();
const isToken = (schema) => schema.properties?.$sealed !== undefined;
const token = { $sealed: 'aes-256-gcm.key.nonce.ciphertext' };

/** `isFull` brings every optional member and one item of each kind into each list. */
function sample(schema, root, isFull, depth = 0) {
  if (isToken(schema)) return token;
  if (schema.$ref !== undefined)
    return sample(root.$defs[schema.$ref.split('/').at(-1)], root, isFull && depth < 12, depth + 1);
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return isFull ? schema.enum.at(-1) : schema.enum[0];
  if (schema.anyOf !== undefined) return sample(branch(schema.anyOf, isFull), root, isFull, depth + 1);
  switch (schema.type) {
    case 'string':
      return words[schema.format] ?? (schema.title === undefined ? '文字' : `${kebab(schema.title)}-1`);
    case 'integer':
      return isFull ? 12 : 0;
    case 'boolean':
      return isFull;
    case 'array':
      if (schema.prefixItems !== undefined)
        return schema.prefixItems.map((each) => sample(each, root, isFull, depth + 1));
      return isFull && depth < 24 ? kinds(schema.items).map((each) => sample(each, root, isFull, depth + 1)) : [];
    case 'object':
      return members(schema, root, isFull, depth);
    default:
      return {};
  }
}

const branch = (branches, isFull) => branches.find(isToken) ?? (isFull ? branches.at(-1) : branches[0]);
const kinds = (items) => (items.anyOf === undefined || items.anyOf.some(isToken) ? [items] : items.anyOf);

function members({ properties, required = [], additionalProperties }, root, isFull, depth) {
  const names = Object.keys(properties).filter((name) => required.includes(name) || (isFull && depth < 24));
  const own = Object.fromEntries(names.map((name) => [name, sample(properties[name], root, isFull, depth + 1)]));
  if (!isFull || depth >= 24 || typeof additionalProperties !== 'object') return own;
  return { ...own, 'key-1': sample(additionalProperties, root, isFull, depth + 1) };
}

export function goldenEvents(schema) {
  const [least, full] = [sample(schema, schema, false), sample(schema, schema, true)];
  // An act never says when it occurred.
  if (!schema.required.includes('occurredAt')) delete full.occurredAt;
  return JSON.stringify(least) === JSON.stringify(full) ? [least] : [least, full];
}
