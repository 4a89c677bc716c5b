import { acceptedEndings, endingOfMediaType, matchesType, typeOfName, type FileType } from './file-types';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])));
const typed = (name: string): FileType => typeOfName(name) as FileType;

const zipOf = (entry: string): Uint8Array =>
  bytes('PK', 3, 4, ...Array.from({ length: 22 }, () => 0), entry.length, 0, 0, 0, entry, 'content');

describe('what kind of file a matter keeps', () => {
  it.each([
    ['来信扫描件.pdf', bytes('%PDF-1.7')],
    ['证据.PNG', bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a)],
    ['照片.jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['扫描.tif', bytes('II', 0x2a, 0)],
    ['笔录.docx', zipOf('[Content_Types].xml')],
    ['台账.xlsx', zipOf('xl/workbook.xml')],
    ['批复.ofd', zipOf('OFD.xml')],
    ['旧表.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['谈话录音.wav', bytes('RIFF', 0, 0, 0, 0, 'WAVE')],
    ['谈话录音.mp3', bytes('ID3')],
    ['谈话录像.mp4', bytes(0, 0, 0, 0x18, 'ftypisom')],
  ])('takes %s when its content begins so', (name, head) => {
    expect(matchesType(typed(name), head)).toBe(true);
  });

  it.each(['病毒.exe', '网页.html', '图.svg', '没有后缀', '宏.docm', '.', 'pdf'])('knows no type for %s', (name) => {
    expect(typeOfName(name)).toBeUndefined();
  });

  it.each([
    ['a program renamed', '扫描.pdf', bytes('MZ', 0x90, 0)],
    ['a page renamed', '照片.png', bytes('<html><script>')],
    ['any other package', '笔录.docx', zipOf('META-INF/MANIFEST.MF')],
    ['a sheet that is an office package', '批复.ofd', zipOf('word/document.xml')],
    ['less than a signature', '扫描.pdf', bytes('%P')],
    ['nothing', '扫描.pdf', bytes()],
  ])('is not taken in by %s', (_, name, head) => {
    expect(matchesType(typed(name), head)).toBe(false);
  });

  it('hands every type out under an ending of its own kind', () => {
    for (const ending of acceptedEndings) {
      const { mediaType } = typed(`a.${ending}`);
      expect(typed(`a.${endingOfMediaType(mediaType)}`).mediaType).toBe(mediaType);
    }
    expect(endingOfMediaType('application/x-unknown')).toBe('bin');
  });
});
