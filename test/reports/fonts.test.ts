import { jest } from '@jest/globals';
import * as fontkit from 'fontkit';

describe('fonts', () => {
  it('are parsed once per process, whatever the number of documents', async () => {
    const create = jest.fn(fontkit.create);
    jest.unstable_mockModule('fontkit', () => ({ ...fontkit, default: fontkit, create }));
    const { renderSummary } = await import('../../src/reports/pdf/render-summary.ts');
    const { contentOf } = await import('./summary-fixture.ts');
    const greek = { candidacy: { candidateName: 'Ελένη' } };

    for (const options of [{}, greek, {}, greek]) renderSummary(contentOf(options));

    // Two weights of the first face, and the stand-in in the two weights that the Greek name needs.
    expect(create.mock.calls.length).toBe(4);
  });
});
