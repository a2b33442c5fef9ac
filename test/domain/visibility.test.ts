import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { may, oversees, roles, type Role, type Viewer } from '../../src/domain/permissions.ts';
import { scorecardStates, type ScorecardState } from '../../src/domain/scorecard.ts';
import { sightOf, visibilityPolicies, type InterviewSight } from '../../src/domain/visibility.ts';

const viewer = (personId: string, ...own: Role[]): Viewer => ({ personId, name: personId, roles: own });
const interview = (changed: Partial<InterviewSight> = {}): InterviewSight => ({
  candidatePersonIds: [],
  policy: 'after-own',
  team: ['ada'],
  panel: [
    { personId: 'ben', state: 'submitted' },
    { personId: 'chidi', state: 'draft' },
  ],
  isConsensusReached: false,
  ...changed,
});
const blind = { exists: false, raters: [], hidden: null, stillToCome: 0 };

describe('sightOf', () => {
  it('shows those who oversee the position every submitted scorecard and no draft', () => {
    const seen = { exists: true, raters: ['ben'], hidden: null, stillToCome: 1 };

    expect(sightOf(viewer('ada', 'recruiter'), interview())).toEqual(seen);
    expect(sightOf(viewer('hanne', 'hr'), interview())).toEqual(seen);
  });

  it.each([
    ['a recruiter of another position', viewer('rolf', 'recruiter')],
    ['an interviewer off the panel', viewer('dina', 'interviewer')],
    ['an administrator', viewer('root', 'administrator')],
    ['a team member who is no recruiter any more', viewer('ada', 'interviewer')],
  ])('does not exist for %s', (_, stranger) => {
    expect(sightOf(stranger, interview())).toEqual(blind);
  });

  it('does not exist for the person who is the candidate, whatever their roles', () => {
    const internal = interview({ candidatePersonIds: ['ben'], team: ['ben'] });

    expect(sightOf(viewer('ben', 'hr', 'recruiter', 'interviewer'), internal)).toEqual(blind);
  });

  it.each<[InterviewSight['policy'], string, ScorecardState, readonly string[], string | null]>([
    ['after-own', 'ben', 'draft', ['ben'], null],
    ['after-own', 'chidi', 'draft', ['chidi'], 'own-first'],
    ['after-all', 'ben', 'draft', ['ben'], 'all-first'],
    ['after-all', 'ben', 'submitted', ['ben', 'chidi'], null],
    ['after-all', 'ben', 'no-show', ['ben'], null],
    ['after-consensus', 'ben', 'submitted', ['ben'], 'consensus-first'],
    ['never', 'ben', 'submitted', ['ben'], 'never'],
  ])('under %s shows %s (the other is %s) %j', (policy, personId, state, raters, hidden) => {
    const situation = interview({
      policy,
      panel: [
        { personId: 'ben', state: 'submitted' },
        { personId: 'chidi', state },
      ],
    });

    const sight = sightOf(viewer(personId, 'interviewer'), situation);

    expect({ raters: sight.raters, hidden: sight.hidden }).toEqual({ raters, hidden });
  });

  it('never opens a draft of another, or anything before the own scorecard is in', () => {
    const state = fc.constantFrom(...scorecardStates);
    const anyRoles = fc.uniqueArray(fc.constantFrom(...roles));
    fc.assert(
      fc.property(
        fc.constantFrom(...visibilityPolicies),
        state,
        state,
        anyRoles,
        fc.boolean(),
        fc.boolean(),
        (policy, own, other, held, isConsensusReached, inTeam) => {
          const sight = sightOf(
            viewer('ben', ...held),
            interview({
              policy,
              isConsensusReached,
              team: inTeam ? ['ben'] : [],
              panel: [
                { personId: 'ben', state: own },
                { personId: 'chidi', state: other },
              ],
            }),
          );
          const seesOther = sight.raters.includes('chidi');
          if (other !== 'submitted') expect(seesOther).toBe(false);
          if (own === 'assigned' || own === 'draft') expect(seesOther).toBe(false);
          if (policy === 'never') expect(seesOther).toBe(false);
        },
      ),
    );
  });
});

describe('permissions', () => {
  it('allow what one of several roles allows', () => {
    expect(may(viewer('x', 'interviewer', 'recruiter'), 'comparison:read')).toBe(true);
    expect(may(viewer('x', 'interviewer'), 'comparison:read')).toBe(false);
    expect(may(viewer('x'), 'home:read')).toBe(false);
  });

  it('let a recruiter oversee only positions of their own team', () => {
    expect(oversees(viewer('ada', 'recruiter'), ['ada'])).toBe(true);
    expect(oversees(viewer('ada', 'recruiter'), ['rolf'])).toBe(false);
    expect(oversees(viewer('ada', 'administrator'), ['ada'])).toBe(false);
  });
});
