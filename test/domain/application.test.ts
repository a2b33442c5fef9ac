import { describe, expect, it } from '@jest/globals';
import { stageChanges, type StageEntry } from '../../src/domain/application.ts';
import { moment } from './interview-cast.ts';

const applied: StageEntry = { stage: 'applied', at: moment(0), by: 'ada' };
const invited: StageEntry = { stage: 'interviewing', at: moment(1), by: 'ada', reason: 'Good letter' };
const first = { from: null, to: 'applied', at: moment(0), by: 'ada', reason: '', undone: null };
const second = {
  from: 'applied',
  to: 'interviewing',
  at: moment(1),
  by: 'ada',
  reason: 'Good letter',
  undone: null,
};

describe('the history of an application', () => {
  it('says from where to where, with the reason that was given', () => {
    expect(stageChanges([applied, invited])).toEqual([first, second]);
  });

  it('puts an undo to the change that it takes back, and goes on from there', () => {
    const undo: StageEntry = { stage: 'applied', at: moment(2), by: 'gry', isUndo: true };
    const again: StageEntry = { stage: 'rejected', at: moment(3), by: 'ada' };

    expect(stageChanges([applied, invited, undo, again])).toEqual([
      first,
      { ...second, undone: { at: moment(2), by: 'gry' } },
      { from: 'applied', to: 'rejected', at: moment(3), by: 'ada', reason: '', undone: null },
    ]);
  });

  it('keeps a way back that nobody called an undo as a change', () => {
    const back: StageEntry = { stage: 'applied', at: moment(2), by: 'ada' };
    const change = {
      from: 'interviewing',
      to: 'applied',
      at: moment(2),
      by: 'ada',
      reason: '',
      undone: null,
    };

    expect(stageChanges([applied, invited, back])).toEqual([first, second, change]);
  });

  it('keeps an undo of an undo as a change, since the one before is taken back already', () => {
    const undo: StageEntry = { stage: 'applied', at: moment(2), by: 'ada', isUndo: true };
    const redo: StageEntry = { stage: 'interviewing', at: moment(3), by: 'ada', isUndo: true };

    expect(stageChanges([applied, invited, undo, redo]).slice(1)).toEqual([
      { ...second, undone: { at: moment(2), by: 'ada' } },
      { from: 'applied', to: 'interviewing', at: moment(3), by: 'ada', reason: '', undone: null },
    ]);
  });
});
