/** Remembers which field is asked for after a rating, until it holds something or is declined. */
export function expectedFieldIn(root: HTMLElement) {
  let declined = true;

  function wanted(): HTMLInputElement | HTMLTextAreaElement | null {
    const isReasonAsked = root.querySelector('[data-why].is-asked') !== null;
    const isNoteAsked = root.querySelector('[data-note-needed]:not([data-quiet])') !== null;
    const why = root.querySelector<HTMLInputElement>('#why');
    if (isReasonAsked && why?.value.trim() === '') return why;
    return isNoteAsked ? root.querySelector<HTMLTextAreaElement>('#note') : null;
  }

  return {
    /** After a rating, when the page has followed it. */
    ask(): HTMLElement | null {
      declined = false;
      return wanted();
    },
    decline(): void {
      declined = true;
    },
    current: (): HTMLElement | null => (declined ? null : wanted()),
  };
}
