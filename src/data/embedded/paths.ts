import { isDoc, type Doc } from './documents.ts';
import { StoreError, unsupported } from './errors.ts';

/** Refuses `$`, `$[]` and `$[name]` in a path. */
export function checkPath(path: string): void {
  const names = path.split('.');
  if (names.some((name) => name.startsWith('$'))) throw unsupported(`positional operators (${path})`);
  if (names.includes('')) throw new StoreError(56, 'EmptyFieldName', `The path '${path}' has an empty name.`);
  if (names.includes('__proto__')) throw unsupported('fields with the name __proto__');
}

type Holder = Doc | unknown[];

function childOf(holder: Holder, name: string): unknown {
  return Array.isArray(holder)
    ? holder[Number(name)]
    : Object.hasOwn(holder, name)
      ? holder[name]
      : undefined;
}

function checkPlace(holder: unknown, name: string, path: string): asserts holder is Holder {
  const isPlace = Array.isArray(holder) ? /^(0|[1-9]\d{0,5})$/.test(name) : isDoc(holder);
  if (!isPlace)
    throw new StoreError(28, 'PathNotViable', `Cannot create field '${name}' on the way of '${path}'.`);
}

function put(holder: Holder, name: string, value: unknown): void {
  if (!Array.isArray(holder)) holder[name] = value;
  else {
    while (holder.length < Number(name)) holder.push(null);
    holder[Number(name)] = value;
  }
}

export function readPath(doc: Doc, path: string): unknown {
  let current: unknown = doc;
  for (const name of path.split('.')) {
    if (!Array.isArray(current) && !isDoc(current)) return undefined;
    current = childOf(current, name);
  }
  return current;
}

/** Changes a document that shares its parts with another one: what lies on the way is copied, the rest is not. */
export function writePath(doc: Doc, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let current: unknown = doc;
  for (const name of names) {
    checkPlace(current, name, path);
    const child = childOf(current, name);
    const own = child === undefined ? {} : copied(child);
    put(current, name, own);
    current = own;
  }
  checkPlace(current, last, path);
  put(current, last, value);
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[])];
  return isDoc(value) ? { ...value } : value;
}

export function removePath(doc: Doc, path: string): void {
  const at = path.lastIndexOf('.');
  const [way, last] = [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
  const holder = way === '' ? doc : readPath(doc, way);
  // As in MongoDB, an element of a list becomes null and the others keep their places.
  if (Array.isArray(holder)) {
    if (holder[Number(last)] !== undefined) writePath(doc, path, null);
  } else if (isDoc(holder) && Object.hasOwn(holder, last)) {
    const rest = way === '' ? doc : { ...holder };
    Reflect.deleteProperty(rest, last);
    if (way !== '') writePath(doc, way, rest);
  }
}
