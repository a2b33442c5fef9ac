/**
 * Where to go after signing in or choosing a language. Only a path of our own: anything that a browser
 * could read as another site becomes the front page.
 */
export function ownPath(text: string | undefined): string {
  if (!text?.startsWith('/')) return '/';
  // Browsers treat a backslash like a slash and drop tabs and line breaks inside an address.
  // eslint-disable-next-line no-control-regex -- exactly these characters are meant
  if (/[\\\u0000-\u001f\u007f]/.test(text)) return '/';
  const base = 'http://own.invalid';
  const address = URL.canParse(text, base) ? new URL(text, base) : null;
  if (address?.origin !== base) return '/';
  const path = address.pathname + address.search;
  // A path such as /.//other.example turns into //other.example once it is resolved.
  return path.startsWith('//') ? '/' : path;
}
