export const positionsPath = '/positions';
export const newPositionPath = '/positions/new';

export const positionPath = (positionId: string) => `/positions/${encodeURIComponent(positionId)}`;

export const profilesPath = '/profiles';

export const profilePath = (profileId: string) => `/profiles/${encodeURIComponent(profileId)}`;
