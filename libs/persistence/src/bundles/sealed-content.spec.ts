import { x25519Private, x25519Public } from './own-house';
import { readPartners } from './partners';
import { openContent, sealContent } from './sealed-content';

const receiver = x25519Private(Buffer.alloc(32, 1));
const other = x25519Private(Buffer.alloc(32, 2));
const secret = Buffer.alloc(32, 3);
const seal = (content: string, bundleId = 'b1') =>
  sealContent(content, { bundleId, receiver: x25519Public(receiver), secret });

describe('what only the receiver of a bundle can open', () => {
  it('is opened by him, and by nobody else', () => {
    expect(openContent(seal('砂石场'), 'b1', receiver)).toEqual({ content: '砂石场' });
    expect(openContent(seal('砂石场'), 'b1', other)).toBe('notForUs');
  });

  it('is the same for the same content of the same bundle, and shares nothing with any other', () => {
    expect(seal('甲')).toEqual(seal('甲'));
    expect(seal('甲').ephemeral).not.toBe(seal('乙').ephemeral);
    expect(seal('甲').ephemeral).not.toBe(seal('甲', 'b2').ephemeral);
  });

  it('is damaged once a byte is another, or it is put into another bundle', () => {
    const sealed = seal('甲');
    const flipped = Buffer.from(sealed.ciphertext, 'base64');
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    expect(openContent({ ...sealed, ciphertext: flipped.toString('base64') }, 'b1', receiver)).toBe('damaged');
    expect(openContent(sealed, 'b2', receiver)).toBe('damaged');
    expect(openContent({ ...sealed, ephemeral: 'AAAA' }, 'b1', receiver)).toBe('damaged');
  });
});

describe('the file of partners', () => {
  const verifier = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const opening = `x25519+${x25519Public(receiver).toString('base64')}`;

  it('names each by both of its keys and what it is called here; empty lines and remarks are left out', () => {
    const partners = readPartners(`# 伙伴单位\n\n${verifier} ${opening} 市 审计局\n`);
    expect(partners).toMatchObject([{ name: '市 审计局', key: { name: 'PeterNeumann' } }]);
    expect(Buffer.from(partners[0]?.openingKey ?? [])).toEqual(x25519Public(receiver));
  });

  it('says which line is none', () => {
    expect(() => readPartners(`${verifier} ${opening}\n${verifier} somewhere`)).toThrow(/line 2/u);
    expect(() => readPartners(`${verifier.replace('ARpc', 'ARpd')} ${opening}`)).toThrow(/line 1/u);
  });
});
