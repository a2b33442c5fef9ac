export const comparisonPath = (positionId: string) =>
  `/positions/${encodeURIComponent(positionId)}/comparison`;
