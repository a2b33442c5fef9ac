import type { Viewer } from '../domain/permissions.ts';
import type { Position } from '../domain/position.ts';
import type { Application, Candidate } from './candidate-schema.ts';

/** An application with the person and the position it joins. */
export interface FoundApplication {
  readonly application: Application;
  readonly candidate: Candidate;
  readonly position: Position;
}

/**
 * By id, in the order given: those whose person and position were found. The viewer's own are left out, as
 * everywhere.
 */
export function foundApplications(
  viewer: Viewer,
  applications: readonly Application[],
  personOf: ReadonlyMap<string, Candidate>,
  positionOf: ReadonlyMap<string, Position>,
): ReadonlyMap<string, FoundApplication> {
  return new Map(
    applications.flatMap((application) => {
      const candidate = personOf.get(application.candidateId);
      const position = positionOf.get(application.positionId);
      return candidate === undefined ||
        position === undefined ||
        candidate.personIds.includes(viewer.personId)
        ? []
        : [[application.id, { application, candidate, position }] as const];
    }),
  );
}
