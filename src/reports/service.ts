import type { Comparisons } from '../comparison/service.ts';
import type { Viewer } from '../domain/permissions.ts';
import type { Interviews } from '../interviews/service.ts';
import { summaryContent, type SummaryInput } from './content.ts';
import type { Printer } from './print.ts';

export type Reports = ReturnType<typeof createReports>;

/** A file to hand out. */
export interface PrintedSummary {
  readonly candidateName: string;
  readonly pdf: Buffer;
}

interface Dependencies {
  readonly interviews: Interviews;
  readonly comparisons: Comparisons;
  readonly printer: Printer;
  readonly now: () => Date;
}

/** Printed documents, made only from what the person who exports may see. */
export function createReports({ interviews, comparisons, printer, now }: Dependencies) {
  return {
    /** Throws NotFound when the application does not exist for the viewer. */
    async printSummary(
      viewer: Viewer,
      applicationId: string,
      words: SummaryInput['words'],
    ): Promise<PrintedSummary> {
      const candidacy = await interviews.getCandidacy(viewer, applicationId);
      const compared = await comparisons.compareOne(viewer, candidacy);
      const content = summaryContent({
        candidacy,
        ...compared,
        words,
        exportedBy: viewer.name,
        exportedAt: now(),
      });
      return { candidateName: candidacy.candidateName, pdf: await printer.printSummary(content) };
    },
  };
}
