import { Aggregator } from 'mingo';
import { isDoc, type Doc } from './documents.ts';
import { badValue, unsupported } from './errors.ts';
import { checkFilter } from './filter.ts';
import { matcher } from './match.ts';
import { readSort, select, sorted } from './select.ts';
import type { Collection, Storage } from './storage.ts';
import { pipelineExpressions, pipelineStages } from './supported.ts';

/** Runs an aggregation: the leading $match and $sort use the indexes, mingo does the rest. */
export function runPipeline(storage: Storage, collection: Collection | undefined, pipeline: Doc[]): Doc[] {
  pipeline.forEach(checkStage);
  const rest = [...pipeline];
  const match = rest[0]?.$match;
  if (isDoc(match)) rest.shift();
  const sort = rest[0]?.$sort;
  if (isDoc(sort)) rest.shift();
  const limit = isDoc(sort) || isDoc(match) ? rest[0]?.$limit : undefined;
  const docs = select(storage, collection, {
    filter: isDoc(match) ? match : {},
    sort: readSort(sort),
    limit: typeof limit === 'number' ? limit : 0,
    now: new Date(),
  });
  return rest.reduce(runStage, docs);
}

/** Matching and sorting are the store's own; see `match.ts` and `values.ts` for where mingo's differ. */
function runStage(docs: Doc[], stage: Doc): Doc[] {
  if (isDoc(stage.$match)) return docs.filter(matcher(stage.$match));
  if (isDoc(stage.$sort)) return sorted(docs, readSort(stage.$sort));
  return new Aggregator([stage]).run(docs);
}

function checkStage(stage: Doc): void {
  const [entry, ...others] = Object.entries(stage);
  if (!entry || others.length > 0) throw badValue('A pipeline stage must name exactly one operator.');
  const [name, value] = entry;
  if (!pipelineStages.has(name)) throw unsupported(`the aggregation stage ${name}`);
  if (name === '$match') {
    if (!isDoc(value)) throw badValue('$match needs a condition.');
    checkFilter(value);
  } else if (name === '$sort') readSort(value);
  else if (name === '$limit' || name === '$skip') {
    if (!Number.isInteger(value) || Number(value) < (name === '$limit' ? 1 : 0))
      throw badValue(`${name} needs a count.`);
  } else if (name !== '$unwind') checkExpression(value);
}

function checkExpression(value: unknown): void {
  if (typeof value === 'string' && value.startsWith('$$') && !/^\$\$(ROOT|CURRENT)\b/.test(value)) {
    throw unsupported(`the variable ${value}`);
  }
  if (Array.isArray(value)) value.forEach(checkExpression);
  if (!isDoc(value)) return;
  for (const [name, operand] of Object.entries(value)) {
    if (name.startsWith('$') && !pipelineExpressions.has(name))
      throw unsupported(`the aggregation operator ${name}`);
    checkExpression(operand);
  }
}
