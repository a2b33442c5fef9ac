import type { Question } from '../content-types.ts';
import { unless } from './finding.ts';
import type { Rules } from './finding.ts';

/** The format table of the content standard, as far as it concerns one question. */
export const formatRules: Rules<Question> = {
  'id-starts-with-competency': ({ id, competency }) => {
    const start = `${competency.toLowerCase()}-`;
    return unless(id.startsWith(start), `the id must start with the main competency, "${start}".`, ['id']);
  },

  'goals-fit-kind': ({ kind, goals }) =>
    kind === 'dilemma'
      ? unless(goals.length === 2, 'a dilemma has exactly two goals.', ['goals'])
      : unless(goals.length === 0, 'a past-behaviour question has no goals.', ['goals']),

  'setting-fits-kind': ({ kind, setting, channel }) =>
    kind === 'dilemma'
      ? unless(setting !== null && channel !== null, 'a dilemma names its setting and its channel.', [
          'setting',
        ])
      : unless(
          setting === null && channel === null,
          'a past-behaviour question has no setting and no channel.',
          ['setting'],
        ),

  'also-other-competencies': ({ also, competency }) =>
    unless(
      also.length <= 2 && new Set(also).size === also.length && !also.includes(competency),
      'at most two further competencies, each named once and none of them the main one.',
      ['also'],
    ),

  'minutes-in-range': ({ minutes }) =>
    unless(
      Number.isInteger(minutes) && minutes >= 3 && minutes <= 8,
      'minutes must be a whole number from 3 to 8.',
      ['minutes'],
    ),

  'five-levels-in-order': ({ levels }) =>
    unless(
      levels.map(({ level }) => level).join() === '1,2,3,4,5',
      'there must be exactly five levels, 1 to 5, in order.',
      ['levels'],
    ),

  'behaviour-ids-unique': ({ levels }) => {
    const seen = new Set<string>();
    return levels.flatMap(({ behaviours }, i) =>
      behaviours.flatMap(({ id }, j) => {
        const isNew = !seen.has(id);
        seen.add(id);
        const path = ['levels', i, 'behaviours', j, 'id'];
        return unless(isNew, `the id "${id}" is used twice in the question.`, path);
      }),
    );
  },
};
