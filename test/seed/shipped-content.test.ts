import { describe, expect, it } from '@jest/globals';
import { checkContent } from '../../seed/check-content.ts';
import { shippedContent } from './shipped-content.ts';

const content = shippedContent();

describe('the shipped content', () => {
  it('breaks no rule of the writing guide that can be counted', () => {
    expect(checkContent(content)).toEqual([]);
  });

  it('describes every competency of the service, team and relationship mindsets', () => {
    const codes = content.competencies.map(({ code }) => code);
    expect(codes).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'S1',
      'S2',
      'S3',
      'S4',
      'S5',
      'S6',
      'S7',
      'T1',
      'T2',
      'T3',
    ]);
  });

  it('asks ten questions, a dilemma and a past event for each of five competencies', () => {
    const asked = content.guides.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions));
    const questions = asked.map(({ id }) => content.questions.find((question) => question.id === id));
    expect(questions.map((question) => `${question?.competency} ${question?.kind}`).sort()).toEqual(
      ['S1', 'S2', 'S4', 'S5', 'T3'].flatMap((code) => [`${code} dilemma`, `${code} past-behaviour`]),
    );
  });

  it('gives a question in the guide the minutes the question itself asks for', () => {
    for (const { id, minutes } of content.guides.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions),
    )) {
      expect([id, content.questions.find((question) => question.id === id)?.minutes]).toEqual([id, minutes]);
    }
  });

  it('aims at exactly the competencies that the guide asks about', () => {
    const [profile] = content.profiles;
    expect(profile?.targets.map(({ competency }) => competency)).toEqual(['S1', 'S2', 'S4', 'S5', 'T3']);
  });

  it('holds the placeholders that a weighted observation checklist fills in', () => {
    for (const { caution, pdfLine } of content.checklists) {
      for (const language of ['da', 'en'] as const) {
        expect(caution.textWithWeight[language]).toMatch(/\{share\}.*\{reason\}/u);
        expect(pdfLine.textWithWeight[language]).toContain('{share}');
      }
    }
  });
});
