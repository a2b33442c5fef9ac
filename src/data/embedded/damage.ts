/** Data that are not what was written. Nothing is mended and nothing changed: only a backup has the rest. */
export class DamagedError extends Error {
  constructor(file: string, what: string) {
    super(
      `The database ${file} is damaged: ${what}. Nothing was changed. Put the folder back from a backup; ` +
        'keep a copy of this one until that works.',
    );
  }
}
