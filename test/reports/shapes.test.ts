import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/project-folder.ts';
import { firstFace, layOut, type Weight } from '../../src/reports/pdf/fonts.ts';
import { raterNotes } from './summary-notes.ts';

const prose = [
  readFileSync(join(projectFolder, 'README.md'), 'utf8'),
  ...Object.values(raterNotes).flat(2),
  'Łódź Kærgård Ångström AVATAR Tø. »Vi« “We” T.V. 1/2 10:30 fi ffl e\u0301a o\u0308l ij æ\u0301',
].join(' ');
const words = [...new Set(prose.split(/(?<=\s)/u))];

describe('shapeOf', () => {
  it.each<Weight>(['text', 'strong'])(
    'puts words of %s together from pairs as the font lays them out',
    (weight) => {
      const { font, shapeOf } = firstFace(weight);
      const expected = words.map((word) => {
        const { glyphs, advanceWidth } = layOut(font, word);
        return [word, glyphs.map(({ id }) => id), Math.round(advanceWidth)];
      });

      const found = words.map((word) => {
        const { glyphs, width } = shapeOf(word);
        return [word, glyphs, Math.round(width * font.unitsPerEm)];
      });
      expect(found).toEqual(expected);
    },
  );
});
