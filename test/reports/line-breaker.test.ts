import { breakLines } from '../../src/reports/pdf/line-breaker.ts';

const texts = (...input: Parameters<typeof breakLines>) =>
  breakLines(...input).map(({ fragments }) => fragments.map(({ text }) => text).join('|'));

describe('breakLines', () => {
  it('fills lines and ends each with a space', () => {
    expect(texts([{ text: 'one two three four' }], 10, 50)).toEqual(['one two ', 'three four ']);
  });

  it('keeps line breaks of the text, and none of its double spaces', () => {
    expect(texts([{ text: 'one\n\ntwo  three' }], 10, 200)).toEqual(['one ', '', 'two three ']);
  });

  it('breaks inside a word that is wider than a line', () => {
    const lines = texts([{ text: `a ${'m'.repeat(20)}` }], 10, 60);

    expect(lines.join('').replaceAll(' ', '')).toBe(`a${'m'.repeat(20)}`);
    expect(breakLines([{ text: 'm'.repeat(20) }], 10, 60).every(({ width }) => width <= 60)).toBe(true);
  });

  it('does not break where two spans meet inside a word', () => {
    expect(
      texts([{ text: 'one (' }, { text: 'two', weight: 'strong' }, { text: ') three' }], 10, 60),
    ).toEqual(['one (|two|) ', 'three ']);
  });

  it('sets a word whole in the stand-in when the first face lacks one of its letters', () => {
    const [line] = breakLines([{ text: 'Hej Ελένη' }], 10, 200);

    expect(line?.fragments.map(({ face, text }) => [face.name, text])).toEqual([
      ['schibsted-grotesk-400', 'Hej '],
      ['noto-sans-400', 'Ελένη '],
    ]);
  });

  it('prints the codes of a few signs that no face has, and says where more were left out', () => {
    const few = texts([{ text: '漢字 ok' }], 10, 200).join('');
    const many = texts([{ text: `${'漢'.repeat(4000)}a${'字'.repeat(9)}` }], 10, 200).join('');

    expect(few).toBe('[U+6F22][U+5B57] ok ');
    expect(many.replaceAll(' ', '')).toBe(`${'[U+6F22]'.repeat(8)}[…]a[…]`);
  });
});
