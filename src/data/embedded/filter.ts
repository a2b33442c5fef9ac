import { BSON } from 'mongodb';
import { Query } from 'mingo';
import { isDoc, type Doc } from './documents.ts';
import { badValue, unsupported } from './errors.ts';

const logical = new Set(['$and', '$or', '$nor']);
const operators = new Set([
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$not', '$exists', '$regex', '$options'],
  ...['$elemMatch', '$size', '$all'],
]);

/** Refuses a filter with anything outside the supported language. */
export function checkFilter(filter: Doc): void {
  for (const [name, value] of Object.entries(filter)) {
    if (logical.has(name)) {
      if (!Array.isArray(value)) throw badValue(`${name} needs a list.`);
      for (const part of value as unknown[]) {
        if (!isDoc(part)) throw badValue(`${name} needs a list of conditions.`);
        checkFilter(part);
      }
    } else if (name === '$comment') throw unsupported('$comment in a filter');
    else if (name.startsWith('$')) throw unsupported(`the filter operator ${name}`);
    else checkCondition(value);
  }
}

export function hasOperators(value: unknown): boolean {
  return isDoc(value) && Object.keys(value).some((name) => name.startsWith('$'));
}

function checkCondition(value: unknown): void {
  if (value instanceof BSON.Long || value instanceof BSON.Binary) {
    throw unsupported(`${value.constructor.name} values in a filter`);
  }
  if (!isDoc(value) || !hasOperators(value)) return;
  for (const [operator, operand] of Object.entries(value)) {
    if (!operators.has(operator)) throw unsupported(`the filter operator ${operator}`);
    if (operator === '$not') checkCondition(operand);
    if (operator === '$elemMatch') {
      if (!isDoc(operand)) throw badValue('$elemMatch needs a condition.');
      const isOnElement = Object.keys(operand).some((name) => name.startsWith('$') && !logical.has(name));
      if (isOnElement) checkCondition(operand);
      else checkFilter(operand);
    }
  }
}

export function matcher(filter: Doc): (doc: Doc) => boolean {
  checkFilter(filter);
  const query = new Query(filter);
  return (doc) => query.test(doc);
}

/** The conditions that every match meets, one path after another, from the top level and from $and. */
export function* conditionsOf(filter: Doc): Generator<[path: string, operator: string, operand: unknown]> {
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$and') for (const part of value as Doc[]) yield* conditionsOf(part);
    else if (name.startsWith('$')) continue;
    else if (isDoc(value) && hasOperators(value)) {
      for (const [operator, operand] of Object.entries(value)) yield [name, operator, operand];
    } else yield [name, '$eq', value];
  }
}
