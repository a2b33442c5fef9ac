/**
 * What a role may do. A person may hold several roles and may do whatever any of them allows. Whether a
 * person may see one particular record is decided elsewhere: see visibility.ts for scorecards, and the
 * hiring team for positions.
 */
export const roles = ['administrator', 'hr', 'recruiter', 'interviewer'] as const;

export type Role = (typeof roles)[number];

/** The person on whose behalf something is read or changed. */
export interface Viewer {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

const everyone: readonly Role[] = roles;

const rolesByPermission = {
  'home:read': everyone,
  'session:end': everyone,
  'language:choose': everyone,
  'password:change': everyone,
  'bank:read': everyone,
  // The key of the sample answers: whoever is to rate them blind must not have read it.
  'warm-ups:read': ['hr'],
  'guides:read': everyone,
  'profiles:read': ['hr', 'recruiter'],
  'positions:read': ['hr', 'recruiter'],
  'positions:create': ['hr', 'recruiter'],
  'positions:change': ['hr', 'recruiter'],
  'candidates:read': ['hr', 'recruiter'],
  'candidates:create': ['hr', 'recruiter'],
  'candidates:change': ['hr', 'recruiter'],
  // Everyone can sit on a panel.
  'interviews:read': everyone,
  'interviews:schedule': ['hr', 'recruiter'],
  'scorecards:write': everyone,
  'comparison:read': ['hr', 'recruiter'],
  'summaries:read': ['hr', 'recruiter'],
  'people:read': ['administrator'],
  'people:invite': ['administrator'],
  'people:change': ['administrator'],
  'people:change-roles': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rolesByPermission;

/** True when one of the viewer's roles allows the action at all. */
export function may(viewer: Viewer, permission: Permission): boolean {
  const allowed: readonly Role[] = rolesByPermission[permission];
  return viewer.roles.some((role) => allowed.includes(role));
}

/**
 * True when the viewer oversees a position: HR oversees every one, a recruiter those whose hiring team
 * they belong to. Overseeing does not lift the blindness of the panel; see visibility.ts.
 */
export function oversees(viewer: Viewer, team: readonly string[]): boolean {
  if (viewer.roles.includes('hr')) return true;
  return viewer.roles.includes('recruiter') && team.includes(viewer.personId);
}
