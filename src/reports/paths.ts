export const summaryPattern = '/applications/:applicationId/summary.pdf';

export const summaryPath = (applicationId: string) =>
  `/applications/${encodeURIComponent(applicationId)}/summary.pdf`;
