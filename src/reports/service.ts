import type { Comparisons } from '../comparison/service.ts';
import type { ComparisonRecord } from '../comparison/records.ts';
import { raterSheets, type Candidacy } from '../domain/candidacy.ts';
import { compareCandidates, type ComparedCandidate } from '../domain/comparison.ts';
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
      const record = await comparisons.compare(viewer, candidacy.position.id);
      const content = summaryContent({
        candidacy,
        compared: comparedIn(record, candidacy),
        errorDegrees: record.comparison.errorDegrees,
        competencies: record.competencies,
        words,
        exportedBy: viewer.name,
        exportedAt: now(),
      });
      return { candidateName: candidacy.candidateName, pdf: await printer.printSummary(content) };
    },
  };
}

/** The candidate's row; before the first scorecard there is none, and then one that says so for every target. */
function comparedIn(
  { comparison, profile }: ComparisonRecord,
  candidacy: Candidacy,
): ComparedCandidate | null {
  const { applicationId, candidateName: name } = candidacy;
  const isWanted = (one: ComparedCandidate) => one.applicationId === applicationId;
  const found = comparison.placed.find(isWanted) ?? comparison.notPlaced.find(isWanted);
  if (found !== undefined) return found;
  const alone = compareCandidates([{ applicationId, name, sheets: raterSheets(candidacy) }], profile.targets);
  return alone.notPlaced[0] ?? null;
}
