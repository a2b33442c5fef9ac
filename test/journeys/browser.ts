import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The distribution's own browser; playwright-core brings none. */
export async function openChromium(): Promise<Browser> {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'chromium'));
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('The journeys need Chromium; on Debian: apt-get install chromium');
  }
  // A container has no sandbox of its own to give and a small /dev/shm.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
