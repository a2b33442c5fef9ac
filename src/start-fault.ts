/** Something that keeps the program from starting and that whoever runs it can put right. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  /** One sentence per fault, for the terminal. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
