/** docs/errors.md, made of the registry of refusals: one row a code, in the order of the alphabet. */
export function errorPage(registry) {
  const codes = Object.keys(registry).sort();
  return [
    '# Errors 拒绝与补救',
    '',
    'Every refusal has a code that never changes. The HTTP interface answers it as a problem document (RFC 9457) in the language of the reader; this page is made',
    'from the registry by `npm run docs:errors`, and a test holds the two equal. `{name}` stands for a detail of the case.',
    '',
    '| code | status | 说明 | 怎么办 | meaning | what to do |',
    '| --- | --- | --- | --- | --- | --- |',
    ...codes.map((code) => row(code, registry[code])),
    '',
  ].join('\n');
}

function row(code, { status, zh, remedyZh, en, remedyEn }) {
  const cells = [`\`${code}\``, status, zh, remedyZh, en, remedyEn].map((cell) => String(cell).replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}
