import { BSON } from 'mongodb';
import { isDoc, type Doc } from './documents.ts';
import { badValue, unsupported } from './errors.ts';
import { filterOperators, logicalOperators } from './supported.ts';

/** Refuses a filter with anything outside the supported language. */
export function checkFilter(filter: Doc): void {
  for (const [name, value] of Object.entries(filter)) {
    if (isLogical(name)) {
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

export function isLogical(name: string): boolean {
  return logicalOperators.has(name);
}

/** Whether an $elemMatch is about elements themselves, and not about their fields. */
export function isOnElement(condition: Doc): boolean {
  return Object.keys(condition).some((name) => name.startsWith('$') && !logicalOperators.has(name));
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
    if (!filterOperators.has(operator)) throw unsupported(`the filter operator ${operator}`);
    checkOperand(operator, operand);
  }
}

function checkOperand(operator: string, operand: unknown): void {
  if (['$in', '$nin', '$all'].includes(operator) && !Array.isArray(operand))
    throw badValue(`${operator} needs a list.`);
  const isPattern = operand instanceof RegExp;
  if (isPattern && !['$not', '$regex'].includes(operator)) throw badValue(`${operator} takes no pattern.`);
  if (operator === '$size' && !Number.isInteger(operand)) throw badValue('$size needs a whole number.');
  if (operator === '$not') {
    if (!isPattern && !hasOperators(operand)) throw badValue('$not needs a pattern or operators.');
    checkCondition(operand);
  }
  if (operator === '$elemMatch') {
    if (!isDoc(operand)) throw badValue('$elemMatch needs a condition.');
    if (isOnElement(operand)) checkCondition(operand);
    else checkFilter(operand);
  }
  if (operator === '$regex') checkPattern(operand);
}

function checkPattern(operand: unknown): void {
  if (operand instanceof RegExp) return;
  if (typeof operand !== 'string') throw badValue('$regex needs a text.');
  try {
    RegExp(operand);
  } catch {
    throw badValue('$regex is no valid pattern.');
  }
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
