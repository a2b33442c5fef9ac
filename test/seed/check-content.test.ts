import { describe, expect, it } from '@jest/globals';
import { checkContent, ruleNames } from '../../seed/check-content.ts';
import { DILEMMA, known } from './plant-fault.ts';
import { plantedFaults } from './planted-faults.ts';
import { plantedLanguageFaults } from './planted-language-faults.ts';
import { plantedSheetFaults } from './planted-sheet-faults.ts';
import { plantedWarmUpFaults } from './planted-warm-up-faults.ts';
import { shippedContent } from './shipped-content.ts';

describe('checkContent', () => {
  it.each([...plantedFaults, ...plantedLanguageFaults])(
    '$rule finds: $fault ($language)',
    ({ rule, language, plant, question: id = DILEMMA }) => {
      const content = shippedContent();
      const question = known(content.questions.find((one) => one.id === id));
      plant(question);
      // The other questions are held to the rules elsewhere; each check of them all takes half a second.
      const found = checkContent({ ...content, questions: [question] }).filter(
        (finding) => finding.rule === rule,
      );
      expect(found.map((finding) => finding.language)).toContain(language);
      for (const finding of found) {
        expect(finding).toMatchObject({ file: 'questions/s4.yaml', question: question.id });
        expect(finding.sentence).toMatch(/[.?”"]$/u);
      }
    },
  );

  it.each(plantedSheetFaults)('$rule finds: $fault ($language)', ({ rule, language, text, sentence }) => {
    const content = shippedContent();
    const guide = known(content.guides.find(({ id }) => id === 'team-leader-60'));
    guide.candidateSheet[language] = text;
    const found = checkContent(content).filter((finding) => finding.rule === rule);
    expect(found).toEqual([
      {
        file: 'guides/team-leader-60.yaml',
        question: 'team-leader-60',
        rule,
        language,
        path: ['candidate_sheet', language],
        sentence,
      },
    ]);
  });

  it.each(plantedWarmUpFaults)(
    '$rule finds: $fault ($language)',
    ({ rule, language, path, sentence, plant }) => {
      const content = shippedContent();
      const set = known(content.warmUps.find(({ question }) => question === DILEMMA));
      plant(set);
      const questions = content.questions.filter(({ id }) => id === DILEMMA);
      const found = checkContent({ ...content, questions, guides: [], warmUps: [set] }).filter(
        (finding) => finding.rule === rule,
      );
      expect(found).toContainEqual({
        file: 'warm-ups/s4.yaml',
        question: DILEMMA,
        rule,
        language,
        path,
        sentence,
      });
    },
  );

  it('lets a sample answer say what people say, and holds its key to the glossary', () => {
    const content = shippedContent();
    const set = known(content.warmUps.find(({ question }) => question === DILEMMA));
    const [lovely, solid] = [known(set.answers[0]), known(set.answers[1])];
    lovely.text.en = lovely.text.en.replace('good with people', 'skilled and friendly with people');
    solid.why.en += ' Grades do not matter.';
    const found = checkContent({ ...content, guides: [], warmUps: [set] });
    expect(found.map(({ path, rule }) => [path.join('.'), rule])).toEqual([
      ['answers.0.why.en', 'quoted-from-answer'],
      ['answers.1.why.en', 'key-rates-the-answer'],
      ['answers.1.why.en', 'glossary-word'],
    ]);
  });

  it('has a planted fault for every rule', () => {
    const planted = [
      ...plantedFaults,
      ...plantedLanguageFaults,
      ...plantedSheetFaults,
      ...plantedWarmUpFaults,
    ];
    expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual([...ruleNames].sort());
  });

  it('reads the texts of competencies, guides, checklists and profiles too', () => {
    const content = shippedContent();
    known(content.competencies.find(({ code }) => code === 'S1')).definition.en = '';
    known(content.guides.find(({ id }) => id === 'frontline-45')).purpose.da += ' Spørg hende.';
    known(content.checklists[0]).cues.forEach(({ cue }) => (cue.en = cue.da));
    known(known(content.profiles[0]).targets[0]).reason.en = 'Short.';
    const places = checkContent(content).map(({ file, question, rule }) => `${file} ${question} ${rule}`);
    expect([...new Set(places)]).toEqual([
      'competencies/s.yaml S1 no-text-missing',
      'checklists/face-to-face.yaml face-to-face written-twice',
      'guides/frontline-45.yaml frontline-45 no-gender',
    ]);
  });
});
