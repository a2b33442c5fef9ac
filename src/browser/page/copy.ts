/**
 * A button beside what is to be sent on: it copies the field and says so. Without a script the field is
 * there to be selected.
 */
export function offerCopiesOn(page: Document): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const field = part.querySelector('input');
    if (field !== null) offer(page, part, field);
  }
}

function offer(page: Document, part: HTMLElement, field: HTMLInputElement): void {
  const { copy = '', copied = '', marked = '' } = part.dataset;
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = copy;
  const said = page.createElement('p');
  said.setAttribute('role', 'status');
  part.append(button, said);

  button.addEventListener('click', () => {
    // Emptied first, so that the same words are said again.
    said.textContent = '';
    void isCopied(page, field).then((done) => {
      said.textContent = done ? copied : marked;
    });
  });
}

async function isCopied(page: Document, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Over plain HTTP there is no clipboard, or the browser does not let us: then as it was done before.
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works there
    return page.execCommand('copy');
  }
}
