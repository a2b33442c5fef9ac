export const guidesPath = '/guides';

export const guidePath = (guideId: string) => `/guides/${encodeURIComponent(guideId)}`;
