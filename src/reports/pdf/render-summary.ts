import type { SummaryContent } from '../summary-content.ts';
import { drawGapTable } from './gap-table.ts';
import { drawOpening } from './opening.ts';
import { drawFrames, tellStrips } from './page-frame.ts';
import { drawQuestionSet } from './questions.ts';
import { drawRows } from './rows.ts';
import { drawShapeAndChecklists } from './shape-and-checklist.ts';
import { createSheet } from './sheet.ts';

/**
 * The summary as a PDF (A4, tagged). The same content gives the same bytes: the only clock in the file is
 * the time of the export.
 */
export function renderSummary(content: SummaryContent): Buffer {
  const sheet = createSheet(content);
  tellStrips(sheet, content);
  drawOpening(sheet, content);
  if (content.gaps !== null) drawGapTable(sheet, content.gaps);
  drawShapeAndChecklists(sheet, content);
  drawRows(sheet, content.missing);
  for (const questions of content.questionSets) drawQuestionSet(sheet, questions);
  drawRows(sheet, content.method);
  drawFrames(sheet, content);
  return sheet.doc.finish();
}
