import fc from 'fast-check';
import { attachmentAs } from '../../src/reports/disposition.ts';

const names = (header: string) => {
  const [, plain = '', encoded = ''] =
    /^attachment; filename="([\w ,.-]*)"; filename\*=UTF-8''([\w%!#$&+.^`|~-]+)$/u.exec(header) ?? [];
  return [plain, decodeURIComponent(encoded)];
};

describe('attachmentAs', () => {
  it.each([
    ['Łucja Nowak', 'Lucja Nowak.pdf', 'Łucja Nowak.pdf'],
    ['Åse Ærø', 'Aase Aeroe.pdf', 'Åse Ærø.pdf'],
    ['Đặng Thu', 'Dang Thu.pdf', 'Đặng Thu.pdf'],
    ['Ελένη', '_.pdf', 'Ελένη.pdf'],
    ["D'Arcy (jr)*", 'D_Arcy _jr_.pdf', "D'Arcy (jr).pdf"],
    ['../../etc/passwd', 'etc passwd.pdf', 'etc passwd.pdf'],
    [
      'a"; filename="b\r\nSet-Cookie: c',
      'a _ filename_ b Set-Cookie c.pdf',
      'a ; filename= b Set-Cookie c.pdf',
    ],
    ['\u202egpj.exe', 'gpj.exe.pdf', 'gpj.exe.pdf'],
  ])('names %j', (name, plain, full) => {
    expect(names(attachmentAs(name))).toEqual([plain, full]);
  });

  it('fits a header and a disk whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const [plain = '', full = ''] = names(attachmentAs(name));
        expect(plain.endsWith('.pdf') && full.endsWith('.pdf')).toBe(true);
        expect(Buffer.byteLength(full)).toBeLessThan(255);
        expect(/[\p{Cc}/\\]/u.test(full)).toBe(false);
      }),
    );
  });
});
