export const positionsPath = '/positions';
export const newPositionPath = '/positions/new';

export const positionPath = (positionId: string) => `/positions/${encodeURIComponent(positionId)}`;

/** Where its title, place, guide, profile or team is changed. */
export const changePositionPath = (positionId: string) => `${positionPath(positionId)}/change`;

export const profilesPath = '/profiles';

export const profilePath = (profileId: string) => `/profiles/${encodeURIComponent(profileId)}`;
