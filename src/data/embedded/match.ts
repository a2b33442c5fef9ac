import { isDoc, type Doc } from './documents.ts';
import { badValue } from './errors.ts';
import { checkFilter, hasOperators, isLogical, isOnElement } from './filter.ts';
import { compareValues, isSame, typeRank } from './values.ts';

/** Whether one value meets a condition; undefined stands for a missing field. */
type Test = (value: unknown) => boolean;

/** Asks whether any value at a path passes a test. With `spread`, the elements of a list at its end count too. */
type Visit = (test: Test, spread: boolean) => boolean;

type Condition = (visit: Visit) => boolean;

/** A filter as one function, with MongoDB's rules for lists on the way and for what is missing. */
export function matcher(filter: Doc): (doc: Doc) => boolean {
  checkFilter(filter);
  return compile(filter);
}

function compile(filter: Doc): (doc: Doc) => boolean {
  const parts = Object.entries(filter).map(([name, value]) => {
    if (isLogical(name)) return junction(name, (value as Doc[]).map(compile));
    const names = name.split('.');
    const condition = conditionOn(value);
    return (doc: Doc) => condition((test, spread) => reaches(doc, names, 0, test, spread));
  });
  return (doc) => parts.every((part) => part(doc));
}

function junction(name: string, parts: ((doc: Doc) => boolean)[]): (doc: Doc) => boolean {
  if (name === '$and') return (doc) => parts.every((part) => part(doc));
  const wanted = name === '$or';
  return (doc) => parts.some((part) => part(doc)) === wanted;
}

function conditionOn(value: unknown): Condition {
  if (!isDoc(value) || !hasOperators(value)) return anyValue(equals(value));
  const parts = Object.entries(value).map(([name, operand]) => operator(name, operand, value));
  return (visit) => parts.every((part) => part(visit));
}

function operator(name: string, operand: unknown, all: Doc): Condition {
  switch (name) {
    case '$eq':
      return anyValue(equals(operand));
    case '$ne':
      return not(anyValue(equals(operand)));
    case '$in':
      return anyValue(isOneOf(operand as unknown[]));
    case '$nin':
      return not(anyValue(isOneOf(operand as unknown[])));
    case '$gt':
      return anyValue(ordered(operand, (order) => order > 0));
    case '$gte':
      return anyValue(ordered(operand, (order) => order >= 0));
    case '$lt':
      return anyValue(ordered(operand, (order) => order < 0));
    case '$lte':
      return anyValue(ordered(operand, (order) => order <= 0));
    case '$exists': {
      const present: Condition = (visit) => visit((value) => value !== undefined, false);
      return operand === true || operand === 1 ? present : not(present);
    }
    case '$size':
      return (visit) => visit((value) => Array.isArray(value) && value.length === operand, false);
    case '$not':
      return not(conditionOn(operand));
    case '$regex':
      return anyValue(pattern(operand, all.$options));
    case '$options':
      return () => true;
    case '$elemMatch':
      return elementMatch(operand as Doc);
    case '$all':
      return everyOf(operand as unknown[]);
    default:
      throw badValue(`The filter operator ${name} is unknown.`);
  }
}

function anyValue(test: Test): Condition {
  return (visit) => visit(test, true);
}

function not(condition: Condition): Condition {
  return (visit) => !condition(visit);
}

function equals(wanted: unknown): Test {
  if (wanted instanceof RegExp) return pattern(wanted, undefined);
  if (wanted === null || wanted === undefined) return (value) => value === null || value === undefined;
  if (typeof wanted === 'string' || typeof wanted === 'boolean') return (value) => value === wanted;
  return (value) => value !== undefined && isSame(value, wanted);
}

function isOneOf(list: unknown[]): Test {
  const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
  const plain = new Set(list.filter(isPlain));
  const others = list.filter((value) => !isPlain(value)).map(equals);
  return (value) => plain.has(value) || others.some((test) => test(value));
}

/** Only values of the operand's own type are smaller or larger; null is neither, but as large as null. */
function ordered(operand: unknown, accepts: (order: number) => boolean): Test {
  const rank = typeRank(operand);
  if (operand === null) return (value) => accepts(0) && typeRank(value) === rank;
  if (Number.isNaN(operand)) return (value) => accepts(0) && Number.isNaN(value);
  return (value) =>
    typeRank(value) === rank && !Number.isNaN(value) && accepts(compareValues(value, operand));
}

function pattern(source: unknown, options: unknown): Test {
  const flags = typeof options === 'string' ? options : source instanceof RegExp ? source.flags : '';
  const regex = new RegExp(
    source instanceof RegExp ? source.source : String(source),
    flags.replace(/[gy]/g, ''),
  );
  return (value) => typeof value === 'string' && regex.test(value);
}

function elementMatch(operand: Doc): Condition {
  let test: Test;
  if (isOnElement(operand)) {
    const condition = conditionOn(operand);
    test = (element) => condition((inner) => inner(element));
  } else {
    const matches = compile(operand);
    test = (element) => isDoc(element) && matches(element);
  }
  return (visit) => visit((value) => Array.isArray(value) && value.some((element) => test(element)), false);
}

function everyOf(list: unknown[]): Condition {
  const parts = list.map((one) => (hasOperators(one) ? conditionOn(one) : anyValue(equals(one))));
  return (visit) => parts.length > 0 && parts.every((part) => part(visit));
}

function reaches(start: unknown, names: string[], from: number, test: Test, spread: boolean): boolean {
  let value = start;
  for (let at = from; at < names.length; at += 1) {
    if (Array.isArray(value)) return reachesThrough(value, names, at, test, spread);
    if (!isDoc(value)) return test(undefined);
    const name = names[at] ?? '';
    value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  if (spread && Array.isArray(value) && value.some((element) => test(element))) return true;
  return test(value);
}

/** A name after a list is a field of its documents, or the place of an element. */
function reachesThrough(list: unknown[], names: string[], at: number, test: Test, spread: boolean): boolean {
  return list.some((element, place) => {
    if (isDoc(element) && reaches(element, names, at, test, spread)) return true;
    if (names[at] !== String(place)) return false;
    if (at + 1 === names.length) return test(element);
    return (isDoc(element) || Array.isArray(element)) && reaches(element, names, at + 1, test, spread);
  });
}
