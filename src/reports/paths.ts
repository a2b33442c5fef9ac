export const summaryPath = (applicationId: string) =>
  `/applications/${encodeURIComponent(applicationId)}/summary.pdf`;
